/** What `motcua --help` and `motcua <command> --help` print. */
import { KINDS_ALONE } from '../forms/index.ts'
import { CLIENT_USAGE } from './client.ts'
import { REPLAY_USAGE } from './replay/replay.ts'
import { STAFF_USAGE } from './staff/staff.ts'

interface Help {
  summary: string
  usage: string
}

const alone = (name: string, summary: string, more = ''): Help => ({
  summary,
  usage: `Cách dùng / usage: motcua ${name}\n  ${summary}\n${more}`,
})

const DATABASE = `  Cơ sở dữ liệu: DATABASE_URL, hoặc PostgreSQL kèm sẵn trong DATA_DIR (mặc định var/)
  The database: DATABASE_URL, or the bundled PostgreSQL in DATA_DIR (var/ by default)
`

const GOES_ON = `  Dừng giữa chừng (Ctrl-C) thì chạy lại là làm tiếp / stopped half way, it goes on when run again
  --restart  làm lại từ đầu / from the beginning
`

const DEADLINE = `  Đọc đầu vào chuẩn, mỗi dòng một đối tượng JSON; ghi ra mỗi dòng một câu trả lời, kết thúc 1 khi có dòng bị từ chối
  Reads standard input, one JSON object a line; writes one answer a line, ends with 1 when a line was refused
    start     "2026-11-23T10:00" (giờ Việt Nam / Vietnam time) hoặc / or "2026-11-23T10:00:00+07:00"
    limit     {"quantity": 3, "unit": "working_day" | "working_hour" | "calendar_day" | "month"}
    counting  "moment" (mặc định / default) | "day"
    pauses    [{"from": "…", "to": "…"}]
    agency    "H44.05"
  Ví dụ / example:
    echo '{"start":"2026-11-23T10:00","limit":{"quantity":3,"unit":"working_day"}}' | motcua deadline
`

const CALENDAR_USAGE = `Cách dùng / usage:
  motcua calendar [list] [--json]
  motcua calendar show [AGENCY] [--purpose deadline|reception] [--json]
  motcua calendar announce (--off DATE | --on DATE | --withdraw DATE)… --name TÊN [--name-en NAME] --basis VĂN_BẢN [--until DATE] [--agency CODE] [--preview] [--json]
  motcua calendar announce FILE [--agency CODE] [--preview] [--json]
  motcua calendar put FILE (--agency CODE | --all) [--preview] [--json]
  announce  ngày nghỉ (--off) và làm bù (--on) vào mọi lịch / days off and days worked instead into every calendar
            --withdraw bỏ ngày đã công bố / a day that is an ordinary one again; --agency chỉ cơ quan này / this agency alone
  put       lịch riêng của một cơ quan, hoặc lịch chung / an agency’s own calendar, or the common one
            {"purpose": "deadline", "periods": [{"from": "2027-01-01", "basis": "QĐ …",
              "week": [["07:30-11:30", "13:30-17:00"], […], […], […], […], [], []]}]}
            Trước ngày đầu, lịch cũ vẫn tính; không ghi "exceptions" thì lấy ngày nghỉ của lịch chung
            Before its first day the old one counts; without "exceptions" it takes the days of the common one
  --preview chỉ nói hồ sơ nào sẽ dời hạn / only says which open dossiers would move
  FILE: JSON, - là đầu vào chuẩn / JSON, - is standard input
  Ví dụ / example:
    motcua calendar announce --off 31/12/2026 --on 26/12/2026 --name 'nghỉ hoán đổi' --basis '9441/TB-BNV' --preview
`

const STUDY = `  FILE: .csv, .tsv, .xes, có thể nén .gz / packed or not. Không cần cơ sở dữ liệu / needs no database
  In số hồ sơ, sự kiện, việc, đường đi, đúng hạn và quá hạn; kết thúc 1 khi có chỗ không đọc được
  Prints cases, events, activities, variants, lateness; ends with 1 where a place could not be read
    --case --activity --time --start --end --deadline TÊN CỘT / COLUMN
    --xes TỆP / FILE  ghi nhật ký ra dạng XES / writes the log as XES
  Ví dụ / example:
    motcua study ho-so-2025.csv --case "Mã hồ sơ" --deadline "Hẹn trả" --json
`

export const HELP = {
  serve: alone(
    'serve',
    'chạy Trung tâm (trang web, API, việc nền) / run the Centre',
    `${DATABASE}  Mọi thiết lập / all settings: docs/configuration.md\n`,
  ),
  migrate: alone('migrate', 'cập nhật cơ sở dữ liệu / bring the database up to date', DATABASE),
  replay: {
    summary: 'phát lại một kịch bản / play a scenario: replay phutho-2018 --scratch',
    usage: REPLAY_USAGE,
  },
  verify: alone(
    'verify [--json] [--files] [--restart]',
    'dựng lại mọi sự kiện và so sánh với mọi số liệu / fold every event again and compare',
    `  In một đối tượng JSON; kết thúc 1 khi có khác biệt / prints one JSON object; ends with 1 on any difference
  --files    hỏi kho tệp từng tệp mà hồ sơ nêu tên / ask the store for every file that a dossier names
${GOES_ON}${DATABASE}`,
  ),
  rebuild: alone(
    'rebuild [--restart]',
    'dựng lại mọi bảng suy ra từ sự kiện / derive every projection from the events again',
    `  Trong lúc dựng, báo cáo đọc số liệu cũ / meanwhile reports read the figures of before\n${GOES_ON}${DATABASE}`,
  ),
  projectors: alone(
    'projectors [--json]',
    'số liệu chậm bao nhiêu so với sự kiện / how far each projection is behind the events',
    `  Mỗi dòng: tên, số sự kiện chưa đọc, giây, số lần hỏng liền nhau; kết thúc 1 khi có dòng hỏng
  A line each: name, events not read yet, seconds, failures in a row; ends with 1 when one fails
${DATABASE}`,
  ),
  inspect: alone(
    'inspect [--since DATE] [--json]',
    'rà hồ sơ tìm dấu hiệu cần xem (mỗi đêm tự chạy) / look for what somebody should look at (runs every night)',
    `  Không ghi DATE: nửa năm gần đây; in số hồ sơ theo từng loại dấu hiệu
  Without DATE the last half year; prints how many dossiers show each kind of sign
  Ví dụ / example:
    motcua inspect --since 1/10/2026 --json
${DATABASE}`,
  ),
  outbox: alone(
    'outbox [--json] | outbox resend (ID | --parked [--destination D] [--kind K])',
    'việc gửi đi: còn chờ, hỏng, gửi lại / deliveries: what waits, what is parked, send again',
    `  Mỗi dòng một nơi nhận: số chờ, giây, số cần người xem; kết thúc 1 khi có nơi ngừng hoặc việc cần xem
  A line for each destination: waiting, seconds, parked; ends with 1 when one is down or something is parked
  Ví dụ / example:
    motcua outbox resend --parked --destination email
${DATABASE}`,
  ),
  calendar: {
    summary: 'lịch làm việc: xem, công bố ngày nghỉ, đặt lịch / working calendars: show, announce days, put',
    usage: CALENDAR_USAGE + DATABASE,
  },
  reconcile: alone(
    'reconcile DESTINATION [--json] [--their FILE] [--from DATE] [--to DATE] [--dispute FOLDER]',
    'đối soát với hệ thống khác / compare our dossiers with what another system holds',
    `  DESTINATION: national_portal. So hồ sơ tiếp nhận trong kỳ: số lượng trước, rồi từng hồ sơ; nói lệch vì bên nào, thư nào làm chứng
  Compares the dossiers accepted in the period: counts first, then one by one; says on whose side, proved by which messages
  --their    tệp của bên kia thay vì hỏi trực tiếp / a file of theirs instead of asking: JSON lines, JSON, CSV
             MaHoSo, TrangThaiHoSo (1-10), NgayTiepNhan, NgayHenTra, NgayCapNhat (yyyyMMddHHmmss, ISO 8601)
  --from --to  YYYY-MM-DD, cả hai ngày / both days included; mặc định các ngày của tệp, hoặc tháng này / by default the days of the file, or this month
  --dispute  ghi tệp đối soát XLSX và JSON có chữ ký vào thư mục / write the dispute file, XLSX and signed JSON
  Kết thúc 1 khi có sai khác, hoặc dòng không đọc được / ends with 1 on a difference or a line that cannot be read
${DATABASE}`,
  ),
  'stand-ins': alone(
    'stand-ins [--port 3100] [--folder FOLDER] [--tls] [--door URL --token NAME=TOKEN…]',
    'máy giả lập đóng vai các hệ thống khác / programs that play the other systems',
    `  Trung tâm gửi tới / the Centre sends to: NATIONAL_PORTAL_URL=…/national-portal CIVIL_STATUS_URL=…/civil-status
  --door     địa chỉ Trung tâm để gửi thư về, với mã của từng nơi / the Centre’s address to send to, with a token for each
  --folder   nơi giữ những gì đã nhận, mặc định DATA_DIR/stand-ins / where what was received is kept
  --tls      nghe bằng TLS; Trung tâm tin nhờ NODE_EXTRA_CA_CERTS in ra / by TLS; the Centre trusts them by the NODE_EXTRA_CA_CERTS that is printed;
             khi đó có thể thử chứng thư hết hạn / then one can be asked to show a certificate that has expired
  Không cần cơ sở dữ liệu / needs no database
`,
  ),
  'move-files': alone(
    'move-files [--remove-source]',
    'chuyển tệp từ DATA_DIR/files sang kho đối tượng / move files to the object store',
    `  FILES_S3_URL: kho đối tượng / the object store. Dừng giữa chừng thì chạy lại là làm tiếp / stopped half way, it goes on when run again
  In một đối tượng JSON; kết thúc 1 khi có tệp không khớp / prints one JSON object; ends with 1 when a checksum differs
  --remove-source  xóa ở thư mục cũ từng tệp đã đọc lại và khớp / remove from the folder what was read back and is equal
`,
  ),
  'load-demo': alone('load-demo', 'nạp dữ liệu trình diễn / load the demonstration', DATABASE),
  flow: alone(
    'flow FILE',
    'quy trình có thể bị kẹt không / whether a flow can get stuck',
    `  FILE: .docx, .xlsx (bảng quy trình nội bộ / the table of a decision), .bpmn (BPMN 2.0), .json
  Không cần cơ sở dữ liệu / needs no database
  In một đối tượng JSON: sound, findings, unsupported, states; kết thúc 1 khi không đúng
  Prints one JSON object: sound, findings, unsupported, states; ends with 1 when it is not sound
`,
  ),
  'move-dossiers': alone(
    'move-dossiers PROCEDURE --to N --reason TEXT … | resume ID | undo ID',
    'chuyển hồ sơ đang giải quyết sang bản khác của thủ tục / move open dossiers to another version',
    `  move-dossiers PROCEDURE --to N [--step OLD=NEW]… [--keep-deadline] --reason TEXT [--preview] [--json]
  move-dossiers (resume | undo) ID [--json]
  --to       số của bản đã công bố / number of a published version
  --step     bước cũ sang bước mới, bằng mã bước; bước cùng mã thì không cần / old step to new step, by id; a step of the same id needs none
  --keep-deadline  giữ ngày hẹn trả đã hứa / keep the due date that was promised
  --preview  chỉ nói hồ sơ nào sẽ sang bước nào, hẹn trả ngày nào / only says where each would stand and when it would be due
  resume     làm tiếp việc đã dừng giữa chừng / goes on with what was stopped half way
  undo       trả lại những hồ sơ chưa ai làm tiếp / takes back every dossier on which nothing was done since
  Kết thúc 1 khi có hồ sơ ở lại / ends with 1 where a dossier stays where it is
${DATABASE}`,
  ),
  'process-map': alone(
    'process-map PROCEDURE [--from DATE] [--to DATE] [--agency CODE] [--outcome O] [--xes FILE] [--ocel FILE] [--json]',
    'bản đồ quy trình thực tế từ việc đã làm / map of what really happened',
    `  --outcome  early, on_time, late, otherwise, open
  --xes --ocel  ghi nhật ký ra dạng XES, OCEL 2.0 (JSON); không có tên ai / writes the log as XES, OCEL 2.0 (JSON); it names nobody
  Mỗi mũi tên: số lần, trung vị, 9 trên 10 trong (ngày làm việc) / each arrow: times, median, nine in ten within (working days)
${DATABASE}`,
  ),
  'what-if': alone(
    'what-if PROCEDURE [--version N] [--from DATE] [--to DATE] [--days N] [--without STEP] [--json]',
    'hồ sơ cũ đi lại theo bản nháp / past dossiers through a draft',
    `  Mỗi người làm đúng thời gian đã làm; không ghi gì / everybody takes the time they took; writes nothing
  --version  số bản; mặc định bản nháp mới nhất, hoặc bản đang áp dụng / by default the latest draft, or what is in force
  --from --to  ngày tiếp nhận; mặc định một năm qua / day of acceptance; by default the last year
  --days     thử thời hạn khác, ngày làm việc / another limit, in working days
  --without  thử bỏ một bước, bằng mã bước / without a step, by its id
  Kết thúc 1 khi quy trình không chạy được / ends with 1 where the flow cannot run
  Ví dụ / example:
    motcua what-if 2.002288 --from 1/9/2018 --to 30/11/2018 --days 2 --json
${DATABASE}`,
  ),
  study: alone(
    'study FILE [--json] [--xes FILE]',
    'nghiên cứu nhật ký sự kiện của hệ thống khác / figures of another system’s event log',
    STUDY,
  ),
  find: alone(
    'find',
    'tìm thủ tục: mỗi dòng vào là một câu hỏi / find procedures, one question a line',
    `  Mỗi dòng ra là một đối tượng JSON, tốt nhất trước, nhiều nhất 10 / one JSON object a line, best first, at most 10
    {"query": "…", "found": [{"code": "1.001193", "name": "…"}]}
  Ví dụ / example:
    echo 'làm sổ đỏ' | motcua find
${DATABASE}`,
  ),
  'import-procedures': alone(
    'import-procedures FILE [--json]',
    'nhập danh mục thủ tục quốc gia / import the national list of procedures',
    `  FILE: mỗi dòng một bản ghi JSON, .gz hay .xlsx cũng được / one JSON record a line, .gz or .xlsx too
  Nhập lại cùng tệp thì không đổi gì; kết thúc 1 khi có dòng không đọc được
  The same file again changes nothing; ends with 1 when a line could not be read
${DATABASE}`,
  ),
  'search-words': alone(
    'search-words [list | set SAID MEANT… | remove SAID]',
    'từ hằng ngày riêng của Trung tâm khi tìm thủ tục / the Centre’s own everyday words of the search',
    `  Ví dụ / example:
    motcua search-words set 'giấy hoãn nợ' 'cơ cấu lại thời hạn trả nợ'
    motcua search-words remove 'gplx'
${DATABASE}`,
  ),
  deadline: alone(
    'deadline',
    'tính hạn: mỗi dòng vào là một đối tượng JSON / compute due dates, one JSON object a line',
    DEADLINE,
  ),
  field: alone(
    'field KIND [--en]',
    'đọc giá trị như biểu mẫu đọc, mỗi dòng một giá trị / read values as the forms do, one a line',
    `  KIND: ${KINDS_ALONE.join(', ')}
  --en: số viết theo lối tiếng Anh / numbers as English writes them
  Ghi ra mỗi dòng một đối tượng JSON / writes one JSON object a line:
    {"ok":true,"value":"0912345678"}                    "confirm": ít gặp, biểu mẫu hỏi lại / unusual, a form asks again
    {"ok":false,"error":{"code":"phone_form","vi":"…","en":"…"}}
  Ví dụ / example:
    echo '(0210) 3846 000' | motcua field phone
`,
  ),
  staff: {
    summary:
      'người thứ hai xác nhận quyền trên máy chủ / the second person who confirms a right, on the server',
    usage: STAFF_USAGE + DATABASE,
  },
  client: {
    summary: 'cấp, liệt kê, thu hồi mã truy cập API / create, list and revoke API tokens',
    usage: CLIENT_USAGE,
  },
} satisfies Readonly<Record<string, Help>>

export type CommandName = keyof typeof HELP

export const USAGE = `motcua <lệnh / command> [--help]

${Object.entries(HELP)
  .map(([name, { summary }]) => `  ${name.padEnd(17)} ${summary}\n`)
  .join('')}`

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(HELP, name)
}
