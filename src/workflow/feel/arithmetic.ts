/** How the numbers of an expression are computed with. */
import { Decimal } from 'decimal.js'

export type Numeric = number | Decimal

/** What the compiler needs of numbers. None of it throws; what has no value is not finite. */
export interface Arithmetic<N extends Numeric = Numeric> {
  /** From a number as it is written, or a fact. */
  of(value: number | string): N
  /** Positive where `a` is greater; absent where the operators of the language compare. */
  order?: (a: N, b: N) => number
  /** Whether a division by something not written out has a value in this arithmetic whenever FEEL has one. */
  dividesByAnything: boolean
  operations: Readonly<Record<'+' | '-' | '*' | '/', (a: N, b: N) => N>>
  /** Functions of one number. */
  unary: Readonly<Record<'floor' | 'ceiling' | 'abs', (a: N) => N>>
  /** Functions of one or more numbers. */
  extreme: Readonly<Record<'min' | 'max', (...values: N[]) => N>>
}

/** Binary floating point, as feelin computes: for the conditions of flows. */
export const FLOATS = {
  of: Number,
  dividesByAnything: false,
  operations: {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
  },
  unary: { floor: Math.floor, ceiling: Math.ceil, abs: Math.abs },
  extreme: { min: Math.min, max: Math.max },
} satisfies Arithmetic<number>

const Exact = Decimal.clone({ precision: 50 })

/** Decimals of fifty digits, as people compute: for money. Zero as a divisor gives infinity. */
export const DECIMALS = {
  of: (value) => new Exact(value),
  order: (a, b) => a.cmp(b),
  dividesByAnything: true,
  operations: {
    '+': (a, b) => a.plus(b),
    '-': (a, b) => a.minus(b),
    '*': (a, b) => a.times(b),
    '/': (a, b) => a.div(b),
  },
  unary: { floor: (a) => a.floor(), ceiling: (a) => a.ceil(), abs: (a) => a.abs() },
  extreme: { min: (...values) => Exact.min(...values), max: (...values) => Exact.max(...values) },
} satisfies Arithmetic<Decimal>

/** A whole number, halves away from zero. What a division left over beyond forty digits does not count. */
export function roundHalfUp(value: Decimal): number {
  return value.toSignificantDigits(40).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0
}
