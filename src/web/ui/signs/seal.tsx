import { still } from '../drawing/still.ts'

const drawn = still(() => (
  <svg class="seal" viewBox="0 0 40 40" aria-hidden="true">
    <rect width="40" height="40" rx="9" fill="#97201f" />
    <path
      d="M31 29.2h-5.5V15.6a8 8 0 0 0-16 0v13.6l8 3.3V17.2l-7.6-3.6"
      fill="none"
      stroke="#fbf8f1"
      stroke-width="2.3"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
))

/** The mark: an open door drawn as one line, in a lacquer seal. The name stands beside it, so it is silent to readers. */
export const Seal = () => drawn('seal')
