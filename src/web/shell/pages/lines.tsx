/** What somebody wrote, line by line. */
export function Lines({ text }: { text: string }) {
  return (
    <div>
      {text.split(/\n+/).map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
