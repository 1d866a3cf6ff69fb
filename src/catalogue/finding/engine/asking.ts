/** Words that ask, and say nothing of what for; as they are folded. */
const ASKING = new Set(
  (
    'lam xin cho can toi em minh ban muon o dau gi nhu the nao thi la va hoac de bi duoc phai voi cua cac nhung thu tuc huong dan ho so ' +
    'nop di lay khi nao bao nhieu mat tien co khong a ah nhe roi con viec ve tai trong mot lan giup hoi anh chi cach ' +
    'tui tao me gio gium luon ai nay kia hom nua dum ra oi ad shop ko k hk hok dc nhi'
  ).split(' '),
)

/** Runs that only ask: “phải làm sao”, “cần giấy tờ gì”. The longest first. */
const ASKING_RUNS = [
  ...[
    'can nhung giay to gi',
    'can giay to gi',
    'can giay phep gi',
    'can chuan bi gi',
    'gom nhung gi',
    'can thu tuc gi',
  ],
  ...[
    'lam thu tuc gi',
    'thu tuc ra sao',
    'phai lam sao',
    'thi lam sao',
    'lam the nao',
    'nhu the nao',
    'thi phai lam gi',
  ],
  ...[
    'phai lam gi',
    'can lam gi',
    'lam o dau',
    'mat bao lau',
    'trong bao lau',
    'bao nhieu tien',
    'het bao nhieu',
  ],
  ...[
    'cho em hoi',
    'cho toi hoi',
    'cho minh hoi',
    'cho hoi',
    'xin hoi',
    'xu ly sao',
    'xu ly the nao',
    'lam sao',
    'ra sao',
    'thi sao',
  ],
  ...['giay to gi', 'co duoc khong', 'duoc khong', 'o dau', 'bao lau', 'the nao', 'can gi'],
]
  .map((run) => run.split(' '))
  .sort((a, b) => b.length - a.length)

export function isAsking(token: string): boolean {
  return ASKING.has(token)
}

/** What is left of a question without the runs that only ask; all of it where nothing would be left. */
export function withoutAsking<T extends { token: string }>(words: readonly T[]): T[] {
  const left: T[] = []
  for (let at = 0; at < words.length; ) {
    const run = ASKING_RUNS.find((one) => one.every((word, place) => words[at + place]?.token === word))
    if (run === undefined) left.push(...words.slice(at, at + 1))
    at += run?.length ?? 1
  }
  return left.length === 0 ? [...words] : left
}
