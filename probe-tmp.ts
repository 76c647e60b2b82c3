import { writeFileSync, readFileSync } from 'node:fs';
import { preview } from 'vite';
import { launchWebKit } from '/work/suite/tests/engines/webkit-engine.ts';
const server = await preview({ logLevel:'warn', preview:{port:4301,strictPort:true}, plugins:[{name:'x', configurePreviewServer({middlewares}){middlewares.use((q,r,n)=>{ if(!q.url?.startsWith('/slow')) return n(); r.setHeader('content-type','text/html').end(readFileSync('dist/index.html','utf8').replace('<html','<html style="--change:100s"'));})}}]});
const e = await launchWebKit(process.env.WEBKIT!, 4790);
const wait = (ms: number) => new Promise(r => setTimeout(r, ms));
try {
  await e.page.open('http://localhost:4301/slow?t=2015-12-31&lang=vi', {width:1280,height:800}); await wait(2500);
  console.log(await e.page.run(`return JSON.stringify([...document.querySelectorAll('[data-state=possible]')].map(p=>[p.dataset.province,p.dataset.islands,getComputedStyle(p).fill,p.getAnimations().map(a=>JSON.stringify(a.effect.getKeyframes().map(k=>k.fill))+a.currentTime)].join(' ')))`));
  writeFileSync('/tmp/suite-x/slow.png', await e.page.screenshot());
} finally { await e.close(); await server.close(); }
process.exit(0);
