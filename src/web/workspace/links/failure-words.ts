import type { Lang } from '../../../platform/index.ts'

const CUT = {
  vi: 'Bên kia cắt kết nối giữa chừng. Thư giữ nguyên và tự gửi lại dưới cùng một mã.',
  en: 'The other side cut the connection. The message is kept and goes again under the same id.',
}

/** Why a delivery was not taken, as people read it; the code stands beside it. */
export const failureWords: Readonly<Record<string, Record<Lang, string>>> = {
  database_busy: {
    vi: 'Cơ sở dữ liệu của hệ thống này bận lúc gửi. Thư tự gửi lại sau một phút, không mất lượt nào.',
    en: 'The database of this system was busy when it was sent. It goes again in a minute and loses no try.',
  },
  expired: {
    vi: 'Mã trong thư đã hết hạn trước khi gửi được; người đó đã xin hoặc sẽ xin mã mới. Không cần gửi lại.',
    en: 'The code in the letter ran out before it could be sent; the person asks for another one. It need not be sent again.',
  },
  no_channel: {
    vi: 'Kênh gửi thư này không còn trong cấu hình.',
    en: 'The channel for this letter is not configured any more.',
  },
  UND_ERR_SOCKET: CUT,
  ECONNRESET: CUT,
  ECONNREFUSED: {
    vi: 'Không có ai nghe ở địa chỉ đã cấu hình (ECONNREFUSED). Thư giữ nguyên, thăm dò từng thư một.',
    en: 'Nobody listens at the configured address (ECONNREFUSED). The messages are kept; one probe at a time.',
  },
  ENOTFOUND: {
    vi: 'Không phân giải được tên máy của bên kia (ENOTFOUND). Xem lại địa chỉ đã cấu hình.',
    en: 'The name of the other side is not known (ENOTFOUND). Check the configured address.',
  },
  TimeoutError: {
    vi: 'Bên kia không trả lời kịp. Thư giữ nguyên và tự gửi lại dưới cùng một mã.',
    en: 'The other side did not answer in time. The message is kept and goes again under the same id.',
  },
  wrong_answer: {
    vi: 'Bên kia trả lời sai cấu trúc đã thỏa thuận.',
    en: 'The other side answered in another form than agreed.',
  },
  certificate_expired: {
    vi: 'Chứng thư TLS của bên kia đã hết hạn. Báo bên kia gia hạn; thư giữ nguyên và tự gửi khi chứng thư mới có hiệu lực.',
    en: 'The TLS certificate of the other side has expired. Tell them to renew it; the messages are kept and go out by themselves when it is valid again.',
  },
  certificate_early: {
    vi: 'Chứng thư TLS của bên kia chưa có hiệu lực, hoặc đồng hồ máy chủ này chậm.',
    en: 'The TLS certificate of the other side is not valid yet, or the clock of this server is slow.',
  },
  certificate_revoked: {
    vi: 'Chứng thư TLS của bên kia đã bị thu hồi. Báo bên kia.',
    en: 'The TLS certificate of the other side was revoked. Tell them.',
  },
  certificate_other_name: {
    vi: 'Chứng thư TLS của bên kia mang tên miền khác với địa chỉ đã cấu hình.',
    en: 'The TLS certificate of the other side is for another name than the configured address.',
  },
  certificate_untrusted: {
    vi: 'Chứng thư TLS của bên kia do nơi chưa được tin cậy cấp. Thêm chứng thư gốc của họ (NODE_EXTRA_CA_CERTS) nếu đúng là của họ.',
    en: 'The TLS certificate of the other side was issued by somebody who is not trusted. Add their root (NODE_EXTRA_CA_CERTS) if it is theirs.',
  },
}
