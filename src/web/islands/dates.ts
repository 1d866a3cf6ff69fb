import { longDate, parseDateInput } from '../../platform/texts/index.ts'

/** Says below a date field what was understood, with the same reader the server uses. */
export function enhanceDates() {
  const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-date]')) {
    const output = document.querySelector<HTMLOutputElement>(`output[for="${input.id}"]`)
    input.addEventListener('change', () => {
      const reading = parseDateInput(input.value, {
        today: input.dataset.date ?? '',
        century: input.dataset.century === 'past' ? 'past' : 'near',
      })
      if (output !== null) output.value = reading.ok ? longDate(reading.date)[lang] : ''
    })
  }
}
