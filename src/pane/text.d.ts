/** A file imported with `?text` is its text. */
declare module '*?text' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- how the bundler hands it over
  export default text;
}
