import { still } from '../drawing/still.ts'

/** Outlines on a grid of 24; stroke and colour come from the style sheet. Decorative: the words stand beside it. */
const paths = {
  alert: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.6v.1',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  baby: 'M12 21a8 8 0 1 0-8-8 8 8 0 0 0 8 8M12 5c0-2 1.5-2.6 3-2.2M9 12v.1M15 12v.1M9.5 16a4 4 0 0 0 5 0',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4',
  briefcase: 'M3.5 8h17v11.5h-17zM9 8V4.5h6V8M3.5 13h17',
  building: 'M4 21V10l8-6 8 6v11M2.5 21h19M8 13v5M12 13v5M16 13v5',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  car: 'M3.5 17v-4l2-6.5h13l2 6.5v4zM3.5 13h17M6 17v2.5M18 17v2.5M7 15.2v.1M17 15.2v.1',
  chart: 'M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6',
  chat: 'M4 5h16v11.5h-8L7.5 20v-3.5H4zM8 9.5h8M8 12.5h5',
  check: 'm4.5 12.5 5 5 10-11',
  chevron: 'm9 5 7 7-7 7',
  clock: 'M12 21a9 9 0 1 0-9-9 9 9 0 0 0 9 9M12 7v5.3l3.5 2',
  close: 'm5.5 5.5 13 13m0-13-13 13',
  copy: 'M9 9h11.5v11.5H9zM15 9V3.5H3.5V15H9',
  download: 'M12 3.5V16m-5-5 5 5 5-5M4 20.5h16',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
  filter: 'M3.5 5h17l-6.5 8v6.5l-4-2V13z',
  globe:
    'M12 21a9 9 0 1 0-9-9 9 9 0 0 0 9 9M3 12h18M12 3c3 2.7 3.5 5.7 3.5 9s-.5 6.3-3.5 9c-3-2.7-3.5-5.7-3.5-9s.5-6.3 3.5-9',
  hand: 'M3 13.5 8 9l4 1.5 3.5-1L21 13M3 19l4.5 1 7-.5 6-4.5M8.5 14.5l5 .5M15.5 5.5h5v5',
  heart: 'M12 20.5C6 16.5 3 13 3 9.3A4.7 4.7 0 0 1 12 7a4.7 4.7 0 0 1 9 2.3c0 3.7-3 7.2-9 11.2',
  home: 'M3.5 11.5 12 4l8.5 7.5M6 9.5v11h12v-11M10 20.5v-6h4v6',
  id: 'M2.5 5.5h19v13h-19zM8.5 12.5a2 2 0 1 0-2-2 2 2 0 0 0 2 2M5.5 16a3 3 0 0 1 6 0M14.5 10h4M14.5 13.5h4',
  inbox: 'M3.5 13.5 6.5 5h11l3 8.5v6h-17zM3.5 13.5H9l1 2.5h4l1-2.5h5.5',
  info: 'M12 21a9 9 0 1 0-9-9 9 9 0 0 0 9 9M12 11v5.5M12 7.5v.1',
  lock: 'M5 10.5h14v10H5zM8 10.5V7.5a4 4 0 0 1 8 0v3',
  mail: 'M3 5.5h18v13H3zM3 6.5l9 7 9-7',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  pause: 'M8.5 5v14M15.5 5v14',
  pen: 'm4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10',
  phone:
    'M6.5 3.5 9.5 9 7.5 11a13 13 0 0 0 5.5 5.5l2-2 5.5 3c-.5 2-2 3.3-4 3A16 16 0 0 1 3.5 7.5c-.3-2 1-3.5 3-4',
  pin: 'M12 21.5c-5-5-7-8-7-11.5a7 7 0 0 1 14 0c0 3.5-2 6.5-7 11.5M12 12.5A2.5 2.5 0 1 0 9.5 10a2.5 2.5 0 0 0 2.5 2.5',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3.5h10V8M7 17H3.5V8h17v9H17M7 13.5h10v7H7z',
  question: 'M12 21a9 9 0 1 0-9-9 9 9 0 0 0 9 9M9.3 9.5a2.8 2.8 0 1 1 4 2.5c-.9.5-1.3 1-1.3 2M12 17v.1',
  rings:
    'M8.5 20.5A5.5 5.5 0 1 0 3 15a5.5 5.5 0 0 0 5.5 5.5M15.5 20.5A5.5 5.5 0 1 0 10 15a5.5 5.5 0 0 0 5.5 5.5M13.5 4h4l-2 3z',
  search: 'M10.5 17.5a7 7 0 1 0-7-7 7 7 0 0 0 7 7M15.5 15.5l5 5',
  send: 'M3.5 11 20.5 4l-6 16.5-3.5-7.5zM11 13l9.5-9',
  share: 'M12 15.5V3.5m-4 4 4-4 4 4M6 11.5H4.5v9h15v-9H18',
  star: 'm12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-3-5.3 3 1.1-6L3.4 9.8l6-.8z',
  store: 'M4.5 10v10.5h15V10M3 9.5 5 4h14l2 5.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0M10 20.5V15h4v5.5',
  user: 'M12 12a4 4 0 1 0-4-4 4 4 0 0 0 4 4M4 20.5a8 8 0 0 1 16 0',
  users:
    'M9 12a3.5 3.5 0 1 0-3.5-3.5A3.5 3.5 0 0 0 9 12M2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.5M18 14.5a6.5 6.5 0 0 1 3.5 5',
} satisfies Record<string, string>

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

const drawn = still((name: IconName) => (
  <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
))

export function Icon({ name }: { name: IconName }) {
  return drawn(name)
}
