/** Taxes and invoices. */
import type { EverydayWord } from './model.ts'

export const TAXES: readonly EverydayWord[] = [
  ['mã số thuế | mã thuế', 'mã số thuế'],
  [
    'đăng ký mã số thuế | đăng ký mã số thuế cá nhân | làm mã số thuế | mst cá nhân',
    'đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc',
  ],
  [
    'người phụ thuộc | giảm trừ gia cảnh | đăng ký người phụ thuộc | người phụ thuộc giảm trừ gia cảnh',
    'đăng ký thuế lần đầu cá nhân, người phụ thuộc',
  ],
  ['tncn', 'thu nhập cá nhân'],
  [
    'quyết toán thuế | quyết toán thuế cá nhân | hoàn thuế thu nhập cá nhân | hoàn thuế tncn',
    'khai quyết toán thuế thu nhập cá nhân',
  ],
  ['vat | gtgt', 'giá trị gia tăng'],
  ['hoàn thuế vat', 'hoàn thuế giá trị gia tăng của doanh nghiệp, tổ chức'],
  ['hóa đơn | hóa đơn đỏ | đăng ký hóa đơn điện tử | đăng ký hóa đơn', 'đăng ký sử dụng hóa đơn điện tử'],
  ['nộp thuế | đóng thuế', 'khai thuế'],
  [
    'mã số thuế cá nhân | mst | làm mst | đăng ký mst | tạo mã số thuế | xin mã số thuế | chưa có mã số thuế | mst người phụ thuộc | đăng ký npt | giảm trừ người phụ thuộc | đăng ký giảm trừ gia cảnh | đăng ký thuế | đăng ký thuế lần đầu',
    'đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc',
  ],
  [
    'đổi thông tin mst | cập nhật mst | cập nhật cccd mã số thuế | đổi cmnd sang cccd trên mst | thay đổi thông tin mã số thuế | thay đổi thông tin đăng ký thuế | sai thông tin mst | đổi thông tin đăng ký thuế',
    'đăng ký thay đổi thông tin đăng ký thuế không làm thay đổi cơ quan thuế quản lý trực tiếp',
  ],
  [
    'đóng mst | đóng mã số thuế | hủy mã số thuế | hủy mst | khóa mã số thuế | bỏ mã số thuế',
    'chấm dứt hiệu lực mã số thuế',
  ],
  [
    'mở lại mã số thuế | khôi phục mst | khôi phục mã số thuế | mst bị khóa | mã số thuế bị khóa',
    'khôi phục mã số thuế',
  ],
  [
    'mất mã số thuế | mất giấy mã số thuế | mất thẻ mã số thuế | cấp lại mst',
    'cấp lại giấy chứng nhận đăng ký thuế, thông báo mã số thuế',
  ],
  [
    'hoàn thuế | xin hoàn thuế | quyết toán thuế tncn | quyết toán tncn | quyết toán thuế thu nhập cá nhân | hoàn tncn | hoàn thuế cá nhân | lấy lại tiền thuế | tự quyết toán thuế | quyết toán thuế cuối năm | đóng dư thuế cá nhân | hoàn thuế thu nhập',
    'khai quyết toán thuế/ hoàn thuế đối với cá nhân cư trú có thu nhập từ tiền lương, tiền công quyết toán thuế trực tiếp với cơ quan thuế',
  ],
  [
    'công ty quyết toán thuế tncn | quyết toán thuế cho nhân viên | quyết toán thuế thay nhân viên | doanh nghiệp quyết toán tncn',
    'khai quyết toán thuế thu nhập cá nhân đối với tổ chức, cá nhân trả thu nhập từ tiền lương, tiền công',
  ],
  [
    'hộ kinh doanh khai thuế | thuế hộ kinh doanh | khai thuế hộ kinh doanh | thuế khoán | hkd nộp thuế | hộ kinh doanh nộp thuế | khai thuế hkd | thuế cho thuê nhà | cho thuê nhà nộp thuế | cho thuê nhà đóng thuế | thuế cho thuê phòng trọ | cho thuê trọ nộp thuế | thuế bán hàng online | bán hàng online nộp thuế | bán online đóng thuế | thuế cá nhân kinh doanh',
    'khai thuế đối với hộ kinh doanh, cá nhân kinh doanh',
  ],
  [
    'thuế bán nhà | thuế bán đất | thuế sang tên | thuế chuyển nhượng nhà đất | thuế mua bán nhà đất | thuế thừa kế | thuế nhận thừa kế | thuế tặng cho | thuế chuyển nhượng bất động sản | thuế tncn bán đất | bán nhà nộp thuế | bán đất đóng thuế',
    'khai thuế tncn đối với cá nhân có thu nhập từ chuyển nhượng bất động sản; thu nhập từ nhận thừa kế và nhận quà tặng là bất động sản',
  ],
  [
    'lệ phí trước bạ nhà đất | trước bạ nhà đất | thuế trước bạ nhà đất | trước bạ nhà | trước bạ đất | lệ phí trước bạ nhà | đóng trước bạ đất | miễn trước bạ đất',
    'khai lệ phí trước bạ nhà, đất/ miễn lệ phí trước bạ nhà, đất',
  ],
  [
    'trước bạ xe | lệ phí trước bạ xe | lệ phí trước bạ ô tô | trước bạ ô tô | trước bạ xe máy | đóng trước bạ xe | thuế trước bạ xe',
    'khai lệ phí trước bạ/ miễn lệ phí trước bạ đối với tài sản khác theo quy định của pháp luật về lệ phí trước bạ (trừ tàu thuyền đánh cá',
  ],
  [
    'thuế nhà đất | thuế đất | thuế đất phi nông nghiệp | đóng thuế đất hằng năm | miễn thuế đất | giảm thuế đất | thuế đất ở',
    'khai; miễn, giảm thuế sử dụng đất phi nông nghiệp/ khai thuế sử dụng đất nông nghiệp',
  ],
  ['tiền thuê đất | khai tiền thuê đất', 'khai tiền thuê đất'],
  ['miễn tiền thuê đất | giảm tiền thuê đất', 'miễn tiền thuê đất một số năm, giảm tiền thuê đất'],
  [
    'hóa đơn điện tử | hddt | hđđt | hoá đơn | xuất hóa đơn | đăng ký hddt | đăng ký hđđt | hóa đơn máy tính tiền | sử dụng hóa đơn điện tử | đăng ký dùng hóa đơn | mua hóa đơn | máy tính tiền',
    'đăng ký sử dụng hoá đơn điện tử/ thay đổi nội dung đăng ký sử dụng hoá đơn điện tử',
  ],
  [
    'hóa đơn lẻ | mua hóa đơn lẻ | hóa đơn từng lần | mua hóa đơn một lần',
    'cấp/ điều chỉnh/thay thế hóa đơn điện tử có mã của cơ quan thuế theo từng lần phát sinh',
  ],
  [
    'hóa đơn sai | hóa đơn xuất sai | xuất sai hóa đơn | xuất nhầm hóa đơn | hóa đơn viết sai | hóa đơn bị sai | điều chỉnh hóa đơn | hủy hóa đơn | thay thế hóa đơn',
    'xử lý hóa đơn điện tử đã lập sai',
  ],
  [
    'khai thuế gtgt | khai thuế vat | kê khai thuế vat | kê khai thuế | tờ khai thuế gtgt | kê khai gtgt | khai vat | báo cáo thuế | tờ khai thuế | nộp tờ khai thuế',
    'khai thuế gtgt đối với phương pháp khấu trừ | khai thuế giá trị gia tăng',
  ],
  [
    'hoàn thuế gtgt | hoàn thuế giá trị gia tăng | hoàn thuế xuất khẩu | hoàn vat',
    'hoàn thuế giá trị gia tăng của doanh nghiệp, tổ chức',
  ],
  [
    'thuế tndn | quyết toán tndn | quyết toán thuế tndn | thuế doanh nghiệp | thuế thu nhập doanh nghiệp',
    'khai quyết toán thuế thu nhập doanh nghiệp theo phương pháp doanh thu - chi phí',
  ],
  ['thuế môn bài | môn bài | lệ phí môn bài', 'khai lệ phí môn bài'],
  [
    'nợ thuế | nợ thuế trả góp | trả dần thuế | nộp dần thuế | trả góp tiền thuế | nộp dần tiền thuế | trả thuế từ từ',
    'nộp dần tiền thuế nợ',
  ],
  ['gia hạn nộp thuế | hoãn nộp thuế | xin nộp thuế chậm | chưa có tiền nộp thuế', 'gia hạn nộp thuế'],
  ['gia hạn tờ khai | xin nộp tờ khai chậm | gia hạn khai thuế', 'gia hạn nộp hồ sơ khai thuế'],
  [
    'khai bổ sung thuế | khai thuế sai | khai sai thuế | nộp lại tờ khai | tờ khai thuế bị sai | khai bổ sung',
    'khai bổ sung hồ sơ khai thuế',
  ],
  [
    'nộp thừa thuế | đóng dư thuế | nộp dư thuế | nộp nhầm thuế | hoàn tiền thuế nộp thừa | trả lại thuế nộp thừa',
    'bù trừ, hoàn nộp thừa các loại thuế và các khoản thu khác',
  ],
  [
    'nộp nhầm tiểu mục | nộp sai mục thuế | tra soát thuế | nộp thuế nhầm',
    'tra soát, điều chỉnh thông tin thu, nộp ngân sách nhà nước',
  ],
  [
    'xác nhận không nợ thuế | giấy xác nhận không nợ thuế | xác nhận thuế | xác nhận nghĩa vụ thuế | không nợ thuế | xác nhận hoàn thành nghĩa vụ thuế',
    'thủ tục xác nhận thực hiện nghĩa vụ thuế',
  ],
  ['miễn tiền chậm nộp | xin miễn phạt chậm nộp thuế | tiền chậm nộp', 'miễn tiền chậm nộp'],
  [
    'giảm thuế vì thiên tai | giảm thuế do bão lụt | cháy nhà giảm thuế | giảm thuế | miễn giảm thuế',
    'giảm thuế thu nhập cá nhân đối với cá nhân, hộ kinh doanh, cá nhân kinh doanh gặp khó khăn do thiên tai',
  ],
  [
    'chuyển cơ quan thuế | chuyển địa chỉ khác quận thuế | chuyển trụ sở khác tỉnh thuế | đổi cơ quan thuế',
    'đăng ký thay đổi thông tin đăng ký thuế đối với người nộp thuế là tổ chức, hộ gia đình/cá nhân kinh doanh có thay đổi thông tin về địa chỉ trụ sở',
  ],
  [
    'etax | nộp thuế điện tử | đăng ký nộp thuế điện tử | tài khoản thuế điện tử | thuế điện tử',
    'đăng ký giao dịch với cơ quan thuế bằng phương thức điện tử',
  ],
  ['thuế tài nguyên | khai thuế tài nguyên', 'khai thuế tài nguyên'],
  [
    'phí bảo vệ môi trường nước thải | phí nước thải',
    'kê khai, thẩm định tờ khai phí bảo vệ môi trường đối với nước thải',
  ],
  [
    'thuế chứng khoán | bán cổ phiếu nộp thuế | chuyển nhượng vốn nộp thuế | bán cổ phần nộp thuế',
    'khai thuế thu nhập cá nhân đối với cá nhân có thu nhập từ chuyển nhượng vốn góp, cá nhân chuyển nhượng chứng khoán khai trực tiếp với cơ quan thuế',
  ],
  ['tạm ngừng kinh doanh báo thuế', 'đăng ký thuế trong trường hợp tạm ngừng hoạt động, kinh doanh'],
  [
    'khai thuế tndn theo doanh thu | thuế tndn theo tỷ lệ doanh thu | tndn',
    'khai thuế thu nhập doanh nghiệp tính theo tỷ lệ % trên doanh thu | khai thuế thu nhập doanh nghiệp',
  ],
  [
    'chuyển kê khai tháng sang quý | đổi kê khai tháng qua quý | đổi kỳ kê khai | kê khai theo quý | từ tháng sang quý | từ tháng qua quý',
    'thay đổi kỳ tính thuế giá trị gia tăng từ tháng sang quý',
  ],
  [
    'tránh đánh thuế hai lần | đánh thuế 2 lần | hiệp định thuế | hoàn thuế theo hiệp định',
    'hoàn thuế theo hiệp định tránh đánh thuế hai lần và điều ước quốc tế khác',
  ],
  [
    'xác nhận thuế đã nộp | xác nhận số thuế đã nộp | xác nhận đã nộp thuế | giấy xác nhận đã đóng thuế',
    'xác nhận số thuế đã nộp tại việt nam đối với đối tượng cư trú của nước ngoài | thủ tục xác nhận thực hiện nghĩa vụ thuế',
  ],
  ['xác nhận cư trú thuế | đối tượng cư trú', 'xác nhận đối tượng cư trú của việt nam'],
  [
    'phí bảo vệ môi trường | phí môi trường | phí môi trường khai thác đá | phí bảo vệ môi trường khai thác khoáng sản | phí môi trường mỏ',
    'khai phí/khai quyết toán phí bảo vệ môi trường đối với khai thác khoáng sản',
  ],
  [
    'thuế tiêu thụ đặc biệt | ttđb | thuế rượu bia',
    'khai thuế tiêu thụ đặc biệt đối với sản xuất, kinh doanh hàng hóa, dịch vụ chịu thuế ttđb',
  ],
  [
    'tem rượu | tem thuốc lá | tem điện tử',
    'kế hoạch mua/mua bổ sung/đơn đề nghị mua tem điện tử thuốc lá hoặc tem điện tử rượu',
  ],
  [
    'tự khai thuế | tự khai thuế tncn | lương từ nước ngoài | nhận lương nước ngoài khai thuế | khai thuế tncn theo quý | cá nhân tự khai thuế',
    'khai thuế thu nhập cá nhân tháng/quý đối với cá nhân có thu nhập từ tiền lương, tiền công',
  ],
  [
    'công ty khai thuế tncn | khấu trừ thuế tncn | khai thuế tncn cho nhân viên',
    'khai thuế thu nhập cá nhân tháng/quý của tổ chức, cá nhân trả thu nhập khấu trừ thuế đối với tiền lương, tiền công',
  ],
  [
    'công ty đổi địa chỉ báo thuế | đổi địa chỉ báo thuế | chuyển địa chỉ khác quận | chuyển thuế sang quận khác | chuyển trụ sở sang tỉnh khác thuế',
    'đăng ký thay đổi thông tin đăng ký thuế đối với người nộp thuế là tổ chức, hộ gia đình/cá nhân kinh doanh có thay đổi thông tin về địa chỉ trụ sở',
  ],
  [
    'hóa đơn từ máy tính tiền | hóa đơn máy tính tiền quán ăn | quán ăn dùng hóa đơn | xuất hóa đơn cho khách',
    'đăng ký sử dụng hoá đơn điện tử/ thay đổi nội dung đăng ký sử dụng hoá đơn điện tử',
  ],
  [
    'nhà thầu nước ngoài | thuế nhà thầu',
    'khai thuế/ khai quyết toán đối với nhà thầu nước ngoài, nhà thầu phụ nước ngoài',
  ],
  [
    'bán hàng shopee hoàn thuế | hoàn thuế sàn thương mại điện tử | hoàn thuế bán online',
    'thủ tục hoàn thuế của hộ, cá nhân có hoạt động kinh doanh trên nền tảng thương mại điện tử',
  ],
  [
    'rách giấy đăng ký thuế | mất giấy đăng ký thuế | mất giấy chứng nhận đăng ký thuế',
    'cấp lại giấy chứng nhận đăng ký thuế, thông báo mã số thuế',
  ],
  [
    'quyết toán thuế hộ kinh doanh | hộ kinh doanh quyết toán',
    'quyết toán thuế thu nhập cá nhân đối với hộ kinh doanh, cá nhân kinh doanh',
  ],
  [
    'hộ kinh doanh nộp thừa thuế | hoàn thuế hộ kinh doanh',
    'hoàn nộp thừa các loại thuế đối với hộ kinh doanh, cá nhân kinh doanh',
  ],
  [
    'địa điểm kinh doanh hộ | hộ kinh doanh mở thêm địa điểm | thông báo địa điểm hộ kinh doanh',
    'thông báo địa điểm kinh doanh của hộ kinh doanh, cá nhân kinh doanh',
  ],
]
