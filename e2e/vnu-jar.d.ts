/** The path of the Nu HTML checker; the package comes without types. */
declare module 'vnu-jar' {
  const path: string
  export default path
}
