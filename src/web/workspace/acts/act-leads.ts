/** What each act leads to, said before it is done: to the date, to the applicant, to the colleagues. */
import type { Lang } from '../../../platform/index.ts'
import type { StaffAct } from './act-words.ts'

export const actLeads: Record<Lang, Partial<Record<StaffAct, string>>> = {
  vi: {
    initial_result:
      'Bản dự thảo đã lưu được khóa thành PDF và ký bằng khóa riêng của bạn. Muốn sửa sau đó phải trả về bước trước.',
    sign_result: 'Ký bằng khóa riêng của bạn lên bản đã ký nháy; văn thư chỉ lấy số, đóng dấu bản này.',
    accept: 'Hồ sơ được cấp mã, thời hạn giải quyết bắt đầu và ngày hẹn trả được tính ngay.',
    confirm_receipt: 'Xác nhận cơ quan đã nhận đủ hồ sơ chuyển đến; bước đầu tiên mở ra.',
    transfer: 'Cơ quan giải quyết sẽ thấy hồ sơ trong hộp việc và xác nhận đã nhận.',
    give_opinion: 'Trả lời được gửi cho nơi xin ý kiến và lưu trong hồ sơ.',
    answer_outside: 'Ghi lại trả lời nhận được ngoài hệ thống; hồ sơ đi tiếp.',
    provide_intake_supplement: 'Đánh dấu giấy tờ người nộp vừa mang đến; hồ sơ trở lại bước tiếp nhận.',
    provide_supplement: 'Đánh dấu giấy tờ vừa nhận; đồng hồ chạy tiếp và ngày hẹn trả được tính lại.',
    confirm_payment: 'Đồng hồ chạy tiếp và ngày hẹn trả được tính lại.',
    hand_over: 'Ghi việc trả kết quả; hồ sơ kết thúc.',
    request_intake_supplement:
      'Chỉ được yêu cầu một lần, đầy đủ và rõ ràng (Mẫu 02). Người nộp đọc được ở trang tra cứu.',
    propose_intake_refusal:
      'Người đứng đầu bộ phận thấy đề nghị trong hộp việc và duyệt hoặc trả lại. Người nộp nhận phiếu hẹn trả lời; Mẫu 03 chỉ có khi đã duyệt.',
    approve_intake_refusal:
      'Hồ sơ kết thúc, người nộp đọc được lý do (Mẫu 03). Không hoàn lại được. Chính người đứng đầu ngồi quầy thì tự duyệt đề nghị của mình; người được ủy quyền thì không.',
    reject_intake_refusal: 'Hồ sơ vẫn chờ tiếp nhận; người đề nghị đọc được lý do.',
    return_transfer: 'Hồ sơ trở lại nơi chuyển với lý do dưới đây.',
    send_back: 'Bước được chọn mở lại với lý do dưới đây; thời hạn chung không đổi.',
    request_opinion: 'Cơ quan được hỏi thấy việc này trong hộp việc. Xin ý kiến không làm dừng thời hạn.',
    request_supplement:
      'Đồng hồ dừng cho đến khi người nộp bổ sung xong. Lần thứ hai phải do lãnh đạo yêu cầu.',
    approve_supplement:
      'Người nộp được yêu cầu bổ sung đúng như đề xuất, đồng hồ dừng; theo QĐ 766/QĐ-TTg hồ sơ bị tính là quá hạn.',
    propose_supplement:
      'Lãnh đạo thấy đề xuất trong hộp việc và duyệt hoặc trả lại. Đồng hồ vẫn chạy cho đến khi được duyệt.',
    reject_supplement: 'Bước hiện tại đi tiếp không yêu cầu bổ sung; người trình đọc được lý do.',
    request_payment: 'Đồng hồ dừng cho đến khi người nộp nộp tiền xong.',
    assign: 'Người được giao thấy hồ sơ trong hộp việc của mình; các bước khác không đổi.',
    collect_fee: 'Ghi khoản đã thu; biên lai do Trung tâm giữ.',
    extend:
      'Chỉ được hẹn lại một lần, chậm nhất một ngày trước ngày hẹn trả (Mẫu 04). Người nộp đọc được thư xin lỗi.',
    urge: 'Người đang giữ hồ sơ đọc được trong đường đi của hồ sơ.',
    answer_urge: 'Người đôn đốc đọc được ở trang điều hành và trên hồ sơ, kèm ngày hẹn.',
    correct_party:
      'Để lại đúng những gì phải có; ô để trống là bỏ thông tin đó. Thông tin cũ vẫn được giữ trong nhật ký hồ sơ.',
    return_originals:
      'Đánh dấu đúng những bản chính vừa trao lại; chưa trả thì vẫn còn trong danh sách ở trang Trả kết quả.',
    correct_result: 'Ghi việc đính chính kết quả đã phát hành, kèm lý do.',
    answer_correction:
      'Sửa thông tin hoặc đính chính kết quả trước, rồi trả lời. Người nộp được báo và đọc được ở trang tra cứu.',
    stop: 'Hồ sơ kết thúc không có kết quả, người nộp đọc được lý do. Không hoàn lại được.',
    withdraw: 'Hồ sơ kết thúc theo đề nghị của người nộp. Không hoàn lại được.',
    add_note: 'Chỉ cán bộ đọc được; người nộp không thấy.',
  },
  en: {
    initial_result:
      'The saved draft becomes a PDF and is signed with your own key. To change it afterwards, send it back.',
    sign_result:
      'Signed with your own key over the initials; number and seal are put on this document alone.',
    accept: 'The dossier gets its code, the time limit begins and the due date is computed at once.',
    confirm_receipt: 'Confirms that all that was sent has arrived; the first step opens.',
    transfer: 'The agency that decides sees the dossier in its inbox and confirms that it has it.',
    give_opinion: 'The answer goes to whoever asked and is kept in the dossier.',
    answer_outside: 'Records an answer that came from outside; the dossier goes on.',
    provide_intake_supplement: 'Tick the papers just handed in; the dossier is back at the desk.',
    provide_supplement: 'Tick the papers just received; the clock goes on and the due date is computed anew.',
    confirm_payment: 'The clock goes on and the due date is computed anew.',
    hand_over: 'Records that the result was handed over; the dossier ends.',
    request_intake_supplement:
      'Only once, complete and clear (form 02). The applicant reads it on the tracking page.',
    propose_intake_refusal:
      'The head of the desk sees it in the inbox and confirms or sends it back. The applicant gets a slip that says until when; form 03 comes with the confirmation.',
    approve_intake_refusal:
      'The dossier ends; the applicant reads the reason (form 03). It cannot be undone. A head at the counter in person confirms their own proposal; a stand-in does not.',
    reject_intake_refusal: 'The dossier still waits to be accepted; whoever proposed reads the reason.',
    return_transfer: 'The dossier goes back to the sender with this reason.',
    send_back: 'The chosen step opens again with this reason; the due date stays.',
    request_opinion: 'The agency asked sees it in its inbox. Asking does not stop the clock.',
    request_supplement: 'The clock stands until the applicant has supplemented. A second time needs a head.',
    approve_supplement:
      'The applicant is asked for what was proposed and the clock stands; by QĐ 766/QĐ-TTg the dossier counts as late.',
    propose_supplement:
      'The head sees the proposal in the inbox and approves or returns it. The clock runs until it is approved.',
    reject_supplement: 'The present step goes on without a supplement; whoever proposed it reads the reason.',
    request_payment: 'The clock stands until the applicant has paid.',
    assign: 'The colleague sees the dossier in their inbox; other steps stay as they are.',
    collect_fee: 'Records what was collected; the Centre keeps the receipt.',
    extend: 'Only once and at least one day before the due date (form 04). The applicant reads the apology.',
    urge: 'Whoever holds the dossier reads it in its path.',
    answer_urge: 'Whoever urged reads it on the board and on the dossier, with the day.',
    correct_party:
      'Leave exactly what shall be there; an empty field takes it out. What it was before stays in the log of the dossier.',
    return_originals: 'Tick what was given back just now; the rest stays on the list of the page of results.',
    correct_result: 'Records that the issued result was corrected, with the reason.',
    answer_correction:
      'Correct the data or the result first, then answer. The applicant is told and reads it on the tracking page.',
    stop: 'The dossier ends without a result; the applicant reads the reason. It cannot be undone.',
    withdraw: 'The dossier ends at the applicant’s request. It cannot be undone.',
    add_note: 'Only staff read it; the applicant does not.',
  },
}
