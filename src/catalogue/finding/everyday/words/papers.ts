/** Certified copies and signatures, courts, lawyers, notaries. */
import type { EverydayWord } from './model.ts'

export const PAPERS: readonly EverydayWord[] = [
  ['công chứng', 'chứng thực'],
  ['chứng thực chữ ký | giấy ủy quyền | giấy uỷ quyền', 'chứng thực chữ ký trong các giấy tờ, văn bản'],
  [
    'hợp đồng mua bán | chứng thực hợp đồng | công chứng hợp đồng | hợp đồng chuyển nhượng | hợp đồng thuê nhà',
    'chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
  ],
  ['di chúc | lập di chúc', 'chứng thực di chúc'],
  [
    'thừa kế | chia di sản | chia tài sản | khai nhận di sản | phân chia di sản',
    'chứng thực văn bản phân chia di sản',
  ],
  ['từ chối thừa kế | từ chối nhận thừa kế | không nhận thừa kế', 'chứng thực văn bản từ chối nhận di sản'],
  [
    'chứng thực | sao y | photo công chứng | công chứng photo | công chứng cccd | công chứng bằng | công chứng hộ khẩu | sao y bằng cấp | sao y bằng | sao y cccd | sao y học bạ | chứng thực bằng cấp | chứng thực cccd | chứng thực giấy tờ | bản sao chứng thực | bản sao y | chứng thực điện tử | công chứng sổ đỏ bản sao | đóng dấu sao y | dấu đỏ sao y | chứng bản sao',
    'chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của việt nam',
  ],
  [
    'ủy quyền | làm giấy ủy quyền | chứng thực giấy ủy quyền | xác nhận giấy ủy quyền | ký giấy ủy quyền | chứng thực sơ yếu lý lịch | sơ yếu lý lịch | xác nhận sơ yếu lý lịch | chứng thực lý lịch | xác nhận lý lịch xin việc | chữ ký | điểm chỉ | xác nhận chữ ký | chứng chữ ký | xác nhận lý lịch | đóng dấu sơ yếu lý lịch',
    'chứng thực chữ ký trong các giấy tờ, văn bản',
  ],
  [
    'bản dịch | dịch thuật công chứng | công chứng bản dịch | chứng thực bản dịch | dịch thuật | dịch giấy tờ | dịch công chứng',
    'chứng thực chữ ký người dịch mà người dịch là cộng tác viên dịch thuật của ủy ban nhân dân cấp xã, tổ chức hành nghề công chứng',
  ],
  ['sổ gốc | bản sao từ sổ gốc | xin bản sao bằng tốt nghiệp | bản sao văn bằng', 'cấp bản sao từ sổ gốc'],
  [
    'viết di chúc | làm di chúc | di chúc ở xã | chứng thực di chúc | công chứng di chúc | để lại di chúc',
    'chứng thực di chúc',
  ],
  [
    'từ chối di sản | không nhận di sản | từ chối nhận di sản | nhường thừa kế',
    'chứng thực văn bản từ chối nhận di sản',
  ],
  [
    'chia thừa kế | phân chia thừa kế | thỏa thuận chia thừa kế | chia tài sản thừa kế | chia di sản thừa kế | họp gia đình chia đất | khai nhận thừa kế | chia thừa kế nhà đất | chia thừa kế đất | chia thừa kế nhà | chia đất thừa kế | phân chia nhà đất thừa kế',
    'chứng thực văn bản phân chia di sản mà di sản là động sản, quyền sử dụng đất, nhà ở',
  ],
  [
    'công chứng mua bán đất | công chứng hợp đồng mua bán đất | hợp đồng mua bán nhà | chứng thực hợp đồng mua bán | hợp đồng mua bán xe | công chứng mua bán xe | hợp đồng cho thuê | hợp đồng thuê | hợp đồng đặt cọc | hợp đồng vay tiền | hợp đồng tặng cho | chứng thực hợp đồng thuê nhà | chứng thực giấy mua bán | giấy mua bán xe | giấy bán xe | chứng thực hợp đồng giao dịch | giấy cho tặng',
    'chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
  ],
  [
    'hủy hợp đồng đã chứng thực | sửa hợp đồng đã chứng thực | hủy hợp đồng công chứng',
    'chứng thực việc sửa đổi, bổ sung, hủy bỏ giao dịch',
  ],
  ['hợp đồng chứng thực bị sai | lỗi hợp đồng', 'sửa lỗi sai sót trong giao dịch'],
  [
    'luật sư miễn phí | luật sư cho người nghèo | nhờ luật sư miễn phí | tư vấn pháp luật | trợ giúp pháp lý | người nghèo cần luật sư | bào chữa miễn phí',
    'yêu cầu trợ giúp pháp lý',
  ],
  [
    'thi hành án | yêu cầu thi hành án | đòi nợ theo bản án | thi hành bản án | thi hành bản án đòi nợ | bản án có hiệu lực không trả tiền | cưỡng chế đòi nợ',
    'yêu cầu thi hành án dân sự',
  ],
  ['miễn phí thi hành án | giảm phí thi hành án', 'đề nghị miễn, giảm phí thi hành án'],
  ['đổi chấp hành viên', 'yêu cầu thay đổi chấp hành viên'],
  [
    'sao bản án | xin bản án | trích lục bản án | xin sao bản án | bản sao bản án | bản án tòa | quyết định ly hôn của tòa',
    'đăng ký cấp sao bản án, tài liệu trong hồ sơ vụ án',
  ],
  [
    'đơn kiện | nộp đơn kiện | khởi kiện | kiện ra tòa | đơn khởi kiện | nộp đơn ly hôn | đơn ly hôn | xin ly hôn | đơn xin ly hôn',
    'dịch vụ công trực tuyến gửi, nhận đơn khởi kiện, tài liệu, chứng cứ',
  ],
  [
    'khiếu nại công an | kiện công an | khiếu nại quyết định xử phạt',
    'giải quyết khiếu nại về quyết định hành chính, hành vi hành chính của công dân đối với lực lượng công an nhân dân',
  ],
  [
    'tố cáo công an | tố cáo cán bộ | tố cáo cảnh sát',
    'giải quyết tố cáo không thuộc lĩnh vực tố tụng hình sự của công dân đối với lực lượng công an nhân dân',
  ],
  [
    'bồi thường nhà nước | bị bắt oan | oan sai | đòi bồi thường | cán bộ làm sai đòi bồi thường',
    'giải quyết yêu cầu bồi thường tại cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại',
  ],
  ['phục hồi danh dự | xin lỗi công khai', 'phục hồi danh dự'],
  ['hòa giải viên | tổ hòa giải | làm hòa giải viên', 'công nhận hòa giải viên'],
  ['tổ trưởng hòa giải | tổ trưởng tổ hòa giải', 'công nhận tổ trưởng tổ hòa giải'],
  ['thù lao hòa giải', 'thanh toán thù lao cho hòa giải viên'],
  ['chứng chỉ luật sư | hành nghề luật sư | thẻ luật sư | làm luật sư', 'cấp chứng chỉ hành nghề luật sư'],
  [
    'mở văn phòng luật sư | mở công ty luật | lập công ty luật | chi nhánh văn phòng luật sư',
    'đăng ký hoạt động của tổ chức hành nghề luật sư',
  ],
  [
    'mở phòng công chứng | mở văn phòng công chứng | thành lập văn phòng công chứng',
    'thành lập văn phòng công chứng',
  ],
  ['công chứng viên | làm công chứng viên', 'bổ nhiệm công chứng viên'],
  ['tập sự công chứng | tập sự hành nghề công chứng', 'đăng ký tập sự hành nghề công chứng'],
  ['thẻ công chứng viên | mất thẻ công chứng viên', 'cấp lại thẻ công chứng viên | cấp thẻ công chứng viên'],
  ['đấu giá viên | chứng chỉ đấu giá', 'cấp chứng chỉ hành nghề đấu giá'],
  ['mở công ty đấu giá | doanh nghiệp đấu giá', 'đăng ký hoạt động của doanh nghiệp đấu giá tài sản'],
  ['vi bằng | thừa phát lại', 'thừa phát lại'],
  ['giám định viên | giám định tư pháp', 'bổ nhiệm và cấp thẻ giám định viên tư pháp'],
  ['quản tài viên | phá sản', 'quản tài viên'],
  [
    'photo chứng thực | chứng thực photo | photo có dấu | chứng thực học bạ | công chứng học bạ | photo công chứng học bạ | bản sao học bạ | chứng thực bằng tốt nghiệp | chứng thực bảng điểm | chứng thực giấy khai sinh | chứng thực sổ hộ khẩu | công chứng giấy khai sinh | công chứng chứng minh | photo chứng thực giấy tờ | phô tô công chứng | pho to cong chung',
    'chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của việt nam',
  ],
  [
    'không muốn nhận thừa kế | không nhận đất thừa kế | không nhận phần thừa kế | không muốn nhận phần đất | nhường phần đất thừa kế cho anh em | từ chối phần thừa kế | không lấy phần thừa kế',
    'chứng thực văn bản từ chối nhận di sản',
  ],
  [
    'sai chữ trong hợp đồng | hợp đồng bị sai chữ | hợp đồng công chứng sai | sửa lỗi hợp đồng | hợp đồng đã chứng thực bị sai',
    'sửa lỗi sai sót trong giao dịch',
  ],
  [
    'xin bản sao hợp đồng đã chứng thực | mất hợp đồng đã chứng thực',
    'cấp bản sao có chứng thực từ bản chính giao dịch đã được chứng thực',
  ],
  [
    'xong tập sự luật sư | thi xong tập sự luật sư | đậu luật sư | cấp thẻ luật sư | xin chứng chỉ luật sư | hết tập sự luật sư',
    'cấp chứng chỉ hành nghề luật sư đối với người đạt yêu cầu kiểm tra kết quả tập sự hành nghề luật sư',
  ],
  [
    'xong tập sự công chứng | hết tập sự công chứng | hoàn thành tập sự công chứng',
    'công nhận hoàn thành tập sự hành nghề công chứng',
  ],
  [
    'bán văn phòng công chứng | chuyển nhượng văn phòng công chứng | sang nhượng phòng công chứng',
    'chuyển nhượng toàn bộ phần vốn góp của toàn bộ thành viên hợp danh của văn phòng công chứng',
  ],
  ['mất thẻ thừa phát lại', 'cấp lại thẻ thừa phát lại'],
  ['làm thừa phát lại | bổ nhiệm thừa phát lại', 'bổ nhiệm thừa phát lại'],
  ['mở văn phòng thừa phát lại | lập vi bằng', 'thành lập văn phòng thừa phát lại'],
  [
    'doanh nghiệp đấu giá đổi địa chỉ | công ty đấu giá thay đổi',
    'thay đổi nội dung đăng ký hoạt động của doanh nghiệp đấu giá tài sản',
  ],
  [
    'nghèo bị kiện cần luật sư | hộ nghèo cần luật sư | bị kiện không có tiền thuê luật sư | luật sư nhà nước | người khuyết tật cần luật sư',
    'yêu cầu trợ giúp pháp lý',
  ],
  ['nhận thông báo tòa qua mạng', 'đăng ký nhận các thông báo, văn bản tố tụng bằng phương tiện điện tử'],
  ['hòa giải viên bị tai nạn', 'thủ tục thực hiện hỗ trợ khi hòa giải viên gặp tai nạn'],
  ['lấy tài sản kê biên trừ nợ', 'đề nghị nhận tài sản đã kê biên để trừ vào tiền được thi hành án'],
  [
    'khước từ thừa kế | từ bỏ thừa kế | giấy khước từ thừa kế | giấy từ chối thừa kế | giấy từ chối tài sản | nhường tài sản thừa kế',
    'chứng thực văn bản từ chối nhận di sản',
  ],
  [
    'tòa xử xong không trả tiền | tòa xử rồi không trả | thắng kiện không trả tiền | người ta không chịu thi hành án | án xử xong chưa trả nợ | tòa tuyên trả nợ mà không trả',
    'yêu cầu thi hành án dân sự',
  ],
]
