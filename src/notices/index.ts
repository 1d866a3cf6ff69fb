export { emailSender } from './channels/email.ts'
export { gatewaySender } from './channels/gateway.ts'
export { gatherNotices } from './gathering/gather.ts'
export { tell } from './gathering/tell.ts'
export {
  type Channel,
  channelNames,
  channelsOf,
  isOfPetition,
  NOTICE_KINDS,
  NOTIFY_BY,
  type Notice,
  type NoticeFacts,
  type NoticeKind,
  type NoticeRules,
  type NotifyBy,
  noticeNames,
  type OutsideChannel,
  type Reachable,
} from './model.ts'
export {
  isNoticeWithin,
  type ListedNotice,
  listNotices,
  listNoticesOf,
  NOTICE_STATES,
  type NoticePlace,
  type NoticeState,
} from './reading/list-notices.ts'
export { type Letter, withoutAccents, writeNotice } from './writing/write-notice.ts'
