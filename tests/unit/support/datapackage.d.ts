/** What the tests use of the Frictionless library, which has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: boolean; relations: boolean; forceCast: boolean }): Promise<unknown[]>;
  }

  interface Package {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    getResource(name: string): Resource;
  }

  const library: {
    readonly Package: { load(descriptor: string, options?: { strict?: boolean }): Promise<Package> };
  };
  export default library;
}
