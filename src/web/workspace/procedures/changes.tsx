/** What changed, a sentence a line. */
export function Changes({ changes, none }: { changes: readonly string[]; none: string }) {
  if (changes.length === 0) return <p>{none}</p>
  return (
    <ul>
      {changes.map((change) => (
        <li>{change}</li>
      ))}
    </ul>
  )
}
