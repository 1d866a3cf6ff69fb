/** Who is told what, and how: the destinations of this house. */
import { accountLetterSender } from '../../applications/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { noticeRoute, noticeSender, type Office, type Route } from '../../dossiers/index.ts'
import { connectorRoutes, systemOf } from '../../integration/index.ts'
import { emailSender, gatewaySender, type NoticeRules, type OutsideChannel } from '../../notices/index.ts'
import type { Sender } from '../../outbox/index.ts'
import { petitionNoticeSender } from '../../petitions/index.ts'
import type { Clock, Signer } from '../../platform/index.ts'
import type { Config } from '../../platform/process/index.ts'
import { connectorsOn } from './connected/connections.ts'
import { SITE_NAME } from './site-name.ts'

export function routesOf(config: Config, catalogue: Catalogue): readonly Route[] {
  const told = config.notices === 'on' ? [noticeRoute] : []
  return [...told, ...connectorRoutes(connectorsOn(config), systemOf(catalogue))]
}

/** What senders need of the house. */
interface SendingHouse {
  config: Config
  office: Office
  signer: Signer
  clock: Clock
}

/** All senders; what is not configured has none. Where notices are off, what was enqueued before still goes out. */
export function sendersOf(house: SendingHouse): readonly Sender[] {
  const { office, signer, config, clock } = house
  const rules = noticeRulesOf(config)
  const { publicUrl } = config
  const now = () => clock.now()
  const { database, directory } = office
  const channels = channelsOf(config)
  return [
    noticeSender({ office, signer, rules, publicUrl, now }),
    petitionNoticeSender({ database, directory, signer, rules, publicUrl, now }),
    accountLetterSender({ database, signer, site: SITE_NAME, publicUrl, now }, channels),
    ...channels,
  ]
}

function channelsOf(config: Config): Sender[] {
  const { smtpUrl, mailFrom, smsUrl, messagingUrl, gatewayToken: token, noticesPerSecond: perSecond } = config
  return [
    ...(smtpUrl === undefined ? [] : [emailSender({ url: smtpUrl, from: mailFrom, perSecond })]),
    ...(messagingUrl === undefined
      ? []
      : [gatewaySender({ channel: 'messaging', url: messagingUrl, token, perSecond })]),
    ...(smsUrl === undefined ? [] : [gatewaySender({ channel: 'sms', url: smsUrl, token, perSecond })]),
  ]
}

export function noticeRulesOf(config: Config): NoticeRules {
  const [from = 0, to = 0] = config.noticeQuiet.split('-').map(minuteOf)
  return {
    lang: config.noticeLanguage,
    channels: outsideChannelsOf(config),
    quiet: { from, to },
    perDay: config.noticesPerDay,
    waitMs: config.noticeWaitSeconds * 1000,
    sender: SITE_NAME,
  }
}

/** By which messages go out. */
export function outsideChannelsOf(config: Config): OutsideChannel[] {
  return channelsOf(config).map(({ destination }) => destination as OutsideChannel)
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
