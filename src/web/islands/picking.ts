/** The box in the head of a table picks or clears all rows; it shows a dash while only some are picked. */
export function enhancePicking() {
  for (const all of document.querySelectorAll<HTMLInputElement>('input[data-all]')) {
    const rows = [...(all.closest('table')?.querySelectorAll<HTMLInputElement>('tbody .check') ?? [])]
    const follow = () => {
      const picked = rows.filter((row) => row.checked).length
      all.checked = picked > 0 && picked === rows.length
      all.indeterminate = picked > 0 && picked < rows.length
    }
    all.addEventListener('change', () => {
      for (const row of rows) row.checked = all.checked
    })
    all.closest('table')?.addEventListener('change', follow)
    follow()
  }
}
