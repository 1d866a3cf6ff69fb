/** SQL about a table stands in the room that owns the table; who else may read it is named here with the reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listSources } from './sources.ts'

/** The room that writes a table; whoever is not named in READERS does not even read it. */
const OWNERS: Readonly<Record<string, string>> = {
  account: 'applications',
  account_session: 'applications',
  application: 'applications',
  desk_draft: 'applications',
  late_form: 'applications',
  paper_look: 'applications',
  agreement: 'applications',
  access_request: 'agencies',
  agency: 'agencies',
  agency_alias: 'agencies',
  agency_calendar: 'agencies',
  api_client: 'agencies',
  delegation: 'agencies',
  personal_data_view: 'agencies',
  role_grant: 'agencies',
  session: 'agencies',
  sign_in_attempt: 'agencies',
  staff: 'agencies',
  unit: 'agencies',
  life_event: 'catalogue',
  national_record: 'catalogue',
  procedure: 'catalogue',
  official_form: 'catalogue',
  procedure_replacement: 'catalogue',
  life_event_procedure: 'catalogue',
  procedure_version: 'catalogue',
  flow_block: 'catalogue',
  procedure_draft: 'catalogue',
  procedure_draft_change: 'catalogue',
  search_word: 'catalogue',
  bulk_act: 'dossiers',
  bulk_line: 'dossiers',
  checkpoint: 'dossiers',
  dossier: 'dossiers',
  dossier_event: 'dossiers',
  dossier_file: 'dossiers',
  dossier_number: 'dossiers',
  dossier_search: 'dossiers',
  failed_act: 'dossiers',
  file_upload: 'dossiers',
  paper_series: 'dossiers',
  result_reminder: 'dossiers',
  slip_number: 'dossiers',
  look_up_guess: 'dossiers',
  stored_file: 'dossiers',
  task: 'dossiers',
  handover_line: 'circulation',
  handover_list: 'circulation',
  paper_place: 'circulation',
  bill: 'payments',
  payment: 'payments',
  payment_attempt: 'payments',
  result_draft: 'results',
  result_template: 'results',
  signed_result: 'results',
  indication: 'supervision',
  dossier_score: 'supervision',
  officer_score: 'supervision',
  inspection: 'supervision',
  inspected_dossier: 'supervision',
  evaluation_statement: 'supervision',
  delivery: 'outbox',
  destination: 'outbox',
  inbound_message: 'integration',
  message_act: 'integration',
  outside_dossier: 'integration',
  exchange: 'integration',
  configured_system: 'integration',
  population_look: 'integration',
  portal_catalogue: 'integration',
  portal_identity: 'integration',
  postal_item: 'integration',
  postal_step: 'integration',
  webhook: 'webhooks',
  journal_mark: 'webhooks',
  file_link_use: 'integration',
  reconciliation: 'integration',
  news_article: 'news',
  news_version: 'news',
  news_rating: 'news',
  outage: 'news',
  notice: 'notices',
  petition: 'petitions',
  satisfaction_answer: 'satisfaction',
  petition_event: 'petitions',
  petition_number: 'petitions',
  version_move: 'reform',
  version_move_dossier: 'reform',
  figure_fact: 'statistics',
  figure_sum: 'statistics',
  step_pace: 'statistics',
  dossier_risk: 'statistics',
  long_run: 'platform',
  scenario_run: 'demo',
}

/** A number and its list are one query: facts are derived from the dossiers' rows where they are counted. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  // What is at risk is a dossier with a task past its time.
  statistics: ['dossier', 'dossier_event', 'checkpoint', 'task'],
  // Which papers wait follows from where the open work of a dossier is.
  circulation: ['dossier', 'task'],
  // How a notice stands is how its delivery stands.
  notices: ['delivery'],
}

const MENTION = /\b(from|join|into|update|truncate|delete from|lock table)\s+(?:only\s+)?([a-z_]+)\b/gi

/** Statements about another room's table, as sentences. */
export function listForeignTables(root: string): string[] {
  return listSources(root)
    .filter((path) => !/\.(test|testing)\.tsx?$/.test(path))
    .flatMap((path) => foreignIn(path, readFileSync(join(root, path), 'utf8')))
}

/** Only what stands in back quotes or quotes counts: comments and words may speak of a table. */
export function foreignIn(path: string, source: string): string[] {
  const room = path.split('/')[1] ?? ''
  const texts = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').match(/`[^`]*`|'[^'\n]*'/g) ?? []
  const sql = texts.filter((text) => /\b(select|insert|update|delete|truncate)\b/.test(text))
  const found = sql.flatMap((text) =>
    [...text.matchAll(MENTION)].map(([, verb = '', table = '']) => ({ verb, table })),
  )
  return found
    .filter(({ verb, table }) => isForeign(room, verb.toLowerCase(), table.toLowerCase()))
    .map(({ verb, table }) => `${path}: ${verb} ${table}, which ${OWNERS[table.toLowerCase()]} owns`)
}

function isForeign(room: string, verb: string, table: string): boolean {
  const owner = OWNERS[table]
  if (owner === undefined || owner === room) return false
  const reads = verb === 'from' || verb === 'join'
  return !(reads && READERS[room]?.includes(table))
}
