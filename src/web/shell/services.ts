import type { Organisation } from '../../agencies/index.ts'
import type { IdentityProvider } from '../../applications/index.ts'
import type { FileRoom, Office } from '../../dossiers/index.ts'
import type { PopulationSettings } from '../../integration/index.ts'
import type { OutageBoard } from '../../news/index.ts'
import type { OutsideChannel } from '../../notices/index.ts'
import type { PaymentPlatform } from '../../payments/index.ts'
import type { Clock, Signer, Text } from '../../platform/index.ts'
import type { OutsideHttp } from '../../platform/outside/index.ts'
import type { LetterReader, PictureReader } from '../../platform/pictures/index.ts'
import type { Config } from '../../platform/process/index.ts'
import type { KeyStore } from '../../results/index.ts'

/** What every page may use; put together once in `main`. */
export interface WebServices {
  config: Config
  office: Office
  organisation: Organisation
  files: FileRoom
  /** Reads what people attach, in a thread of its own. */
  reader: PictureReader
  /** Reads letters on photographs, in a process of its own; undefined: nothing is read. */
  letters?: LetterReader | undefined
  clock: Clock
  signer: Signer
  /** Asks addresses that people name, and only those that may be asked. */
  outside: OutsideHttp
  /** The look-up secret of a dossier, as printed on its receipt: six signs without those that look alike. */
  lookupSecretOf(dossierId: string): string
  /** Undefined: fees are paid at the counter only. */
  payments: PaymentPlatform | undefined
  /** Undefined: results are signed elsewhere, and no authority is believed here. */
  keys: KeyStore | undefined
  /** With whom people who apply sign in; undefined: nobody can apply online. */
  identity: IdentityProvider | undefined
  /** Accounts that people open here; undefined: only the identity provider opens one. */
  localAccounts?: LocalAccounts | undefined
  /** The people of the demonstration; undefined in a real Centre. */
  demo: Demo | undefined
  siteName: Text
  /** Planned outages; undefined: nothing is announced. */
  outages?: OutageBoard | undefined
  /** Other systems, in the process that talks with them. */
  connections?: Connections | undefined
}

export interface LocalAccounts {
  /** By which codes go out. */
  channels: readonly OutsideChannel[]
  /** `shown`: a demonstration that sends nothing shows the letter in the page. */
  letters: 'sent' | 'shown'
}

export interface Demo {
  people: readonly { username: string; does: Text }[]
  password: string
}

export interface Connections {
  /** Address of the stand-ins that play the other side; undefined: the real ones are there. */
  standIns: string | undefined
  /** Where citizens are looked up; undefined: nowhere. */
  population: PopulationSettings | undefined
  /** Whether the post takes orders for papers and results. */
  isPostal?: boolean
  /** Asks the national portal for its procedures and compares them with ours; absent: it is not connected. */
  compareCatalogueNow?: (() => Promise<'compared' | 'silent'>) | undefined
  /** Asks the national portal what it holds and compares; undefined: it is not connected. */
  reconcileNow: (() => Promise<'compared' | 'silent'>) | undefined
}
