import { Seal } from '../signs/seal.tsx'

/** The seal with the name of the house and of the place it serves. */
export function Mark({ href, name, place }: { href: string; name: string; place: string }) {
  return (
    <a class="mark" href={href}>
      <Seal />
      <span>
        {name}
        <small>{place}</small>
      </span>
    </a>
  )
}
