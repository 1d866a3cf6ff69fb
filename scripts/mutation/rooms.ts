/** The rooms that compute and keep nothing, and the tests that are to notice when one of them computes something else. */
interface PureRoom {
  /** What is changed, one small change at a time. */
  mutate: readonly string[]
  /** Only sentences for people, or only flows as data: no test knows better than they do what they should say. */
  words: readonly string[]
  tests: readonly string[]
}

const DOSSIER_TESTS = [
  'src/dossiers/{decide,events}/**/*.test.ts',
  'src/dossiers/permits/ownership.laws.test.ts',
]

const TABLE_TESTS = ['src/workflow/table/**/*.test.ts']

export const PURE_ROOMS = {
  calendar: {
    mutate: ['src/calendar/**/*.ts'],
    words: ['src/calendar/faults.ts'],
    tests: ['src/calendar/**/*.test.ts', 'src/cli/deadline/*.test.ts'],
  },
  feel: {
    mutate: ['src/workflow/feel/**/*.ts'],
    words: [],
    tests: ['src/workflow/feel/**/*.test.ts', 'src/workflow/checking/conditions.test.ts'],
  },
  'table-words': {
    mutate: ['src/workflow/table/words/**/*.ts'],
    words: [],
    tests: TABLE_TESTS,
  },
  'table-reading': {
    mutate: ['src/workflow/table/*.ts'],
    words: ['src/workflow/table/sentences.ts'],
    tests: TABLE_TESTS,
  },
  'table-building': {
    mutate: ['src/workflow/table/building/**/*.ts'],
    words: [],
    tests: TABLE_TESTS,
  },
  bpmn: {
    mutate: ['src/workflow/bpmn/**/*.ts'],
    words: ['src/workflow/bpmn/sentences.ts'],
    tests: ['src/workflow/bpmn/**/*.test.ts'],
  },
  flows: {
    mutate: ['src/workflow/*.ts', 'src/workflow/{checking,running,changing}/**/*.ts'],
    words: ['src/workflow/refusals.ts'],
    tests: ['src/workflow/{changing,checking,running,patterns}/**/*.test.ts'],
  },
  decide: { mutate: ['src/dossiers/decide/**/*.ts'], words: [], tests: DOSSIER_TESTS },
  events: { mutate: ['src/dossiers/events/**/*.ts'], words: [], tests: DOSSIER_TESTS },
  'catalogue-check': {
    mutate: ['src/catalogue/check/**/*.ts'],
    words: [],
    tests: ['src/catalogue/check/**/*.test.ts'],
  },
  figures: {
    mutate: [
      'src/statistics/figures/definitions.ts',
      'src/statistics/percent.ts',
      'src/statistics/period.ts',
    ],
    words: [],
    tests: ['src/statistics/*.test.ts', 'src/statistics/figures/*.test.ts'],
  },
} as const satisfies Record<string, PureRoom>

export function isPureRoom(name: string): name is keyof typeof PURE_ROOMS {
  return name in PURE_ROOMS
}
