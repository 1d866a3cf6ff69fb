/** What is used of bpmn-js, whose own types name files as no ES module does. */
declare module 'bpmn-js/lib/Modeler.js' {
  import type { DiagramEvents, Modeler, ModelerOptions } from './diagram.ts'

  const open: new (options: ModelerOptions) => Modeler & DiagramEvents
  // biome-ignore lint/style/noDefaultExport: so it is exported there.
  export default open
}
