/** The forms of a page as a browser sends them: where to, what is hidden in them, what can be typed or chosen. */

export interface PageForm {
  action: string
  /** Hidden fields. */
  hidden: Readonly<Record<string, string>>
  /** Names of everything that a person fills in. */
  names: readonly string[]
  /** Values to choose from, by name; those of buttons too. */
  options: Readonly<Record<string, readonly string[]>>
  html: string
}

export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = '']) => /method="post"/i.test(attributes))
    .map(([whole, attributes = '', inside = '']) => {
      const inputs = [...inside.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)].map(
        ([, tag, rest = '']) => ({
          tag,
          name: attributeOf(rest, 'name'),
          type: attributeOf(rest, 'type'),
          value: attributeOf(rest, 'value') ?? '',
        }),
      )
      const named = inputs.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ name, ...rest }]))
      const hidden = named.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value])
      const chosen = named.filter(
        ({ tag, type }) => tag === 'button' || type === 'radio' || type === 'checkbox',
      )
      const selects = [...inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
        ([, rest = '', list = '']) =>
          [
            attributeOf(rest, 'name') ?? '',
            [...list.matchAll(/<option value="([^"]+)"/g)].map(([, value = '']) => plainOf(value)),
          ] as const,
      )
      const groups = Map.groupBy(chosen, ({ name }) => name)
      return {
        action: plainOf(attributeOf(attributes, 'action') ?? ''),
        hidden: Object.fromEntries(hidden) as Record<string, string>,
        names: named.filter(({ type }) => type !== 'hidden').map(({ name }) => name),
        options: Object.fromEntries([
          ...[...groups].map(([name, some]) => [name, some.map(({ value }) => value)] as const),
          ...selects,
        ]),
        html: whole,
      }
    })
}

/** The form of this page that has all these hidden fields, or ends so in its action. */
export function formWith(html: string, wanted: Readonly<Record<string, string>>, action = ''): PageForm {
  const found = formsIn(html).find(
    (form) =>
      form.action.split('?')[0]?.endsWith(action) &&
      Object.entries(wanted).every(([name, value]) => form.hidden[name] === value),
  )
  if (found === undefined) throw new Error(`the page has no form ${JSON.stringify(wanted)} ${action}`)
  return found
}

function attributeOf(text: string, name: string): string | undefined {
  const [, value] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text) ?? []
  return value === undefined ? undefined : plainOf(value)
}

export function plainOf(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What a browser would send of the form with this id, were it sent as it stands. */
export function formFields(html: string, id: string): Record<string, string> {
  const form = new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>(.*?)</form>`, 's').exec(html)?.[1]
  if (form === undefined) throw new Error(`the page has no form ${id}`)
  const fields: Record<string, string> = {}
  for (const [, rest = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const [name, type] = [attributeOf(rest, 'name'), attributeOf(rest, 'type')]
    if (name === undefined || type === 'file') continue
    if (type === 'checkbox' || type === 'radio') {
      if (/\bchecked\b/.test(rest)) fields[name] = attributeOf(rest, 'value') ?? 'on'
    } else fields[name] = plainOf(attributeOf(rest, 'value') ?? '')
  }
  for (const [, rest = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attributeOf(rest, 'name')
    if (name !== undefined) fields[name] = plainOf(text)
  }
  for (const [, rest = '', list = ''] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attributeOf(rest, 'name')
    const options = [...list.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    const chosen = options.find((attributes) => /\bselected\b/.test(attributes)) ?? options[0]
    if (name !== undefined && chosen !== undefined) fields[name] = plainOf(attributeOf(chosen, 'value') ?? '')
  }
  delete fields._csrf
  return fields
}
