/** Passwords that are tried first by whoever guesses: what people choose when they choose without thinking. Pure. */

/** Words that stand alone or several times over, with digits around them; without accents, blanks and signs. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...[
    'password',
    'passw',
    'pass',
    'matkhau',
    'dangnhap',
    'admin',
    'administrator',
    'user',
    'login',
    'welcome',
    'abc',
    'letmein',
  ],
  ...[
    'qwerty',
    'qwertyuiop',
    'qwertyui',
    'asdfgh',
    'asdfghjkl',
    'zxcvbn',
    'zxcvbnm',
    'qazwsx',
    'qazwsxedc',
    'iloveyou',
    'monkey',
  ],
  ...[
    'anhyeuem',
    'emyeuanh',
    'yeuem',
    'yeuanh',
    'anhnhoem',
    'khongbiet',
    'khongco',
    'hanhphuc',
    'giadinh',
    'conyeu',
    'meyeucon',
  ],
  ...[
    'vietnam',
    'hanoi',
    'saigon',
    'phutho',
    'viettri',
    'hochiminh',
    'motcua',
    'dichvucong',
    'vneid',
    'xinchao',
    'tuyetmat',
  ],
  ...[
    'nguyen',
    'dragon',
    'football',
    'sunshine',
    'princess',
    'superman',
    'changeme',
    'secret',
    'motdaibon',
    'abcdef',
    'abcdefgh',
  ],
])

/** Runs along the keyboard, the alphabet and the digits. */
const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiop',
  'poiuytrewq',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
  '1q2w3e4r5t6y7u8i9o0p',
] as const

const FEWEST_SIGNS = 4
/** So many digits and nothing else are a date of birth, a telephone or an identity number. */
const MOST_DIGITS = 12

/**
 * Whether a password is among those that are guessed first: a common word with digits, one run of the keyboard, a piece said again and
 * again, or hardly any different signs. Case, accents and marks do not make it better.
 */
export function isCommonPassword(password: string): boolean {
  const small = password.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  // Signs stand for letters, or between them.
  return [small.replaceAll('@', 'a').replaceAll('$', 's'), small].some((text) =>
    isCommon(text.replace(/[^\p{L}\p{N}]/gu, '')),
  )
}

function isCommon(bare: string): boolean {
  if (new Set(bare).size < FEWEST_SIGNS) return true
  const piece = pieceOf(bare)
  return RUNS.some((run) => run.includes(piece)) || isWordWithDigits(piece)
}

/** The shortest piece that is said again and again, e.g. `abc1` of `abc1abc1abc1`; itself where there is none. */
function pieceOf(text: string): string {
  const at = (text + text).indexOf(text, 1)
  return at < 0 ? text : text.slice(0, at)
}

/** Digits before and after; inside of the word they may stand for letters. */
function isWordWithDigits(text: string): boolean {
  const word = text.replace(/^\d+|\d+$/g, '')
  const read = word.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('4', 'a')
  return word === '' ? text.length <= MOST_DIGITS : COMMON_WORDS.has(word) || COMMON_WORDS.has(read)
}
