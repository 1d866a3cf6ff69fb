/** Id of the control of a field: a point in a name is no sign of an id that every tool takes. */
export function fieldId(name: string): string {
  return name.replaceAll('.', '-')
}
