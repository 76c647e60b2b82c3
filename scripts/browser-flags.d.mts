/** What every Chromium of tests and measurements is started with. */
export declare const browserFlags: string[];
