/** Why a calendar or a request is refused: a stable code, a sentence in both languages, and where. */
export interface CalendarFault {
  code: CalendarFaultCode
  message: { vi: string; en: string }
  /** Path into the data, e.g. `periods.0.week.2` or `pauses.1.from`; empty for the whole. */
  path: string
}

const texts = {
  invalid_shape: { vi: 'Dữ liệu không đúng dạng', en: 'The data does not have the right shape' },
  missing_value: { vi: 'Thiếu giá trị bắt buộc', en: 'A required value is missing' },
  unknown_key: {
    vi: 'Không có trường này',
    en: 'There is no such field',
  },
  unknown_purpose: {
    vi: 'Mục đích phải là deadline (tính thời hạn) hoặc reception (giờ tiếp nhận)',
    en: 'The purpose must be deadline (limits are counted in it) or reception (when the desk is open)',
  },
  unknown_day_kind: {
    vi: 'Loại ngày phải là off (nghỉ), on (làm bù) hoặc short (giờ khác)',
    en: 'The kind of a day must be off, on (worked instead) or short (other hours)',
  },
  invalid_json: {
    vi: 'Dòng này không phải là một đối tượng JSON',
    en: 'This line is not a JSON object',
  },
  invalid_date: {
    vi: 'Không có ngày này; viết NĂM-THÁNG-NGÀY, ví dụ 2026-02-28',
    en: 'There is no such date; write YYYY-MM-DD, for example 2026-02-28',
  },
  invalid_instant: {
    vi: 'Không có thời điểm này; viết theo ISO 8601, ví dụ 2026-11-18T10:15 (giờ Việt Nam) hoặc 2026-11-18T10:15:00+07:00',
    en: 'There is no such time; write ISO 8601, for example 2026-11-18T10:15 (Vietnam time) or 2026-11-18T10:15:00+07:00',
  },
  unknown_unit: {
    vi: 'Đơn vị thời hạn phải là working_day, working_hour, calendar_day, month, same_day, phases hoặc none',
    en: 'The unit of a limit must be working_day, working_hour, calendar_day, month, same_day, phases or none',
  },
  invalid_quantity: {
    vi: 'Số lượng phải lớn hơn 0 và không quá 10.000; ngày làm việc tính đến nửa ngày, giờ tính đến phút, ngày và tháng là số nguyên',
    en: 'The quantity must be above 0 and at most 10,000; working days in halves, hours to the minute, days and months whole',
  },
  no_phases: {
    vi: 'Thời hạn nhiều giai đoạn phải có ít nhất một phần',
    en: 'A limit in phases needs a part',
  },
  unknown_counting: {
    vi: 'Cách tính phải là moment (đến thời điểm) hoặc day (đến cuối ngày)',
    en: 'Counting must be moment or day',
  },
  unknown_agency: {
    vi: 'Không có lịch làm việc của cơ quan này; kiểm tra lại mã cơ quan',
    en: 'There is no calendar for this agency; check its code',
  },
  outside_calendar: {
    vi: 'Lịch làm việc không có thời gian này; lịch bắt đầu từ ngày có hiệu lực đầu tiên và không tính quá năm 2400',
    en: 'The calendar does not cover this time; it begins with its first period and ends with the year 2400',
  },
  pause_reversed: {
    vi: 'Thời gian tạm dừng phải kết thúc sau khi bắt đầu',
    en: 'A pause must end after it begins',
  },
  pauses_overlap: {
    vi: 'Các lần tạm dừng phải theo thứ tự thời gian và không chồng nhau',
    en: 'Pauses must be in order of time and must not overlap',
  },
  pause_open_not_last: {
    vi: 'Chỉ lần tạm dừng cuối cùng được chưa kết thúc',
    en: 'Only the last pause may still be open',
  },
  extension_not_later: {
    vi: 'Ngày gia hạn phải sau ngày hẹn trả hiện tại',
    en: 'The extended date must be later than the present due date',
  },
  invalid_cutoff: {
    vi: 'Giờ chốt nhận trong ngày phải từ 0 đến 1440 phút',
    en: 'The cut-off of the day must be 0 to 1440 minutes',
  },
  no_periods: {
    vi: 'Lịch phải có ít nhất một giai đoạn giờ làm việc',
    en: 'A calendar needs at least one period of hours',
  },
  periods_unsorted: {
    vi: 'Các giai đoạn giờ làm việc phải theo thứ tự ngày và không trùng ngày bắt đầu',
    en: 'Periods must be in order of date and must not begin on the same date',
  },
  week_incomplete: {
    vi: 'Một tuần phải có đủ bảy ngày, từ thứ Hai đến Chủ nhật',
    en: 'A week must have seven days, Monday to Sunday',
  },
  week_closed: {
    vi: 'Một tuần phải có ít nhất một buổi làm việc; thứ Hai phải có giờ khi có ngày làm bù',
    en: 'A week needs at least one session, and Monday needs hours when there are days worked instead',
  },
  session_invalid: {
    vi: 'Buổi làm việc phải tính bằng phút nguyên từ 0 đến 1440, giờ kết thúc sau giờ bắt đầu',
    en: 'A session must be in whole minutes from 0 to 1440 and end after it begins',
  },
  sessions_unsorted: {
    vi: 'Các buổi trong ngày phải theo thứ tự và không chồng nhau',
    en: 'The sessions of a day must be in order and must not overlap',
  },
  exception_duplicate: {
    vi: 'Một ngày chỉ được ghi ngoại lệ một lần',
    en: 'A date may have one exception only',
  },
  exception_sessions: {
    vi: 'Ngày nghỉ không có buổi làm việc; ngày đổi giờ (short) phải có ít nhất một buổi',
    en: 'A day off has no sessions; a day of other hours (short) needs at least one',
  },
  exception_before_start: {
    vi: 'Ngày này trước ngày lịch bắt đầu nên không có tác dụng; bỏ ngày đó, hoặc cho lịch bắt đầu sớm hơn',
    en: 'This date is before the calendar begins and would have no effect; leave it out or let the calendar begin earlier',
  },
  year_without_days_off: {
    vi: 'Cả năm này không có ngày nghỉ nào trong khi ngày nghỉ của cả nước đã công bố; ghi đủ ngày nghỉ của năm',
    en: 'This whole year has no day off although the national ones are announced; write the days off of the year',
  },
} as const satisfies Record<string, { vi: string; en: string }>

type CalendarFaultCode = keyof typeof texts

/** A fault with its sentences; `detail` (e.g. the offending value) is put behind them. */
export function fault(code: CalendarFaultCode, path: string, detail?: string): CalendarFault {
  const { vi, en } = texts[code]
  const tail = detail === undefined ? '' : `: ${detail}`
  return { code, path, message: { vi: `${vi}${tail}.`, en: `${en}${tail}.` } }
}

export function isFaultCode(code: unknown): code is CalendarFaultCode {
  return typeof code === 'string' && Object.hasOwn(texts, code)
}
