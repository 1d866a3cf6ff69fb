/**
 * What people say and what the national list calls it. The list that a Centre begins with; its procedure controllers add to
 * it and take from it (`search_word`). A row: everyday words, official words, the likeliest first.
 */
export const EVERYDAY_WORDS: readonly (readonly [said: string, meant: string])[] = [
  // Intentions: what is to happen with a paper.
  ['mất | bị mất | đánh mất | làm mất | thất lạc', 'cấp lại | trình báo mất'],
  ['hỏng | bị hỏng | rách | bị rách | nhàu nát | ướt', 'cấp đổi | cấp lại | đổi'],
  ['hết hạn | quá hạn | sắp hết hạn', 'cấp đổi | gia hạn | đổi | cấp lại'],
  ['làm lại | xin lại | cấp lại', 'cấp lại | đăng ký lại'],
  ['đổi', 'đổi | cấp đổi | thay đổi'],
  ['đổi sang | chuyển sang', 'đổi | chuyển đổi'],
  ['sửa | sai | bị sai | đính chính | ghi sai', 'cải chính | điều chỉnh | đính chính | sửa đổi | hiệu đính'],
  ['mở | mở mới', 'thành lập | đăng ký thành lập | mở'],
  ['đóng cửa | dẹp | nghỉ hẳn | đóng', 'chấm dứt hoạt động | giải thể | đóng'],
  ['tạm nghỉ | nghỉ tạm | nghỉ một thời gian', 'tạm ngừng'],
  ['bán | buôn', 'kinh doanh | buôn bán'],
  ['huỷ | hủy | bỏ', 'xóa | hủy | chấm dứt | thôi'],
  ['xoá | xóa', 'xóa'],
  ['xin nghỉ | thôi', 'thôi | chấm dứt | miễn nhiệm'],
  ['đăng kí | đk | đki', 'đăng ký'],
  [
    'sao y | sao y bản chính | bản sao công chứng | photo công chứng | công chứng bản sao | chứng thực bản sao | công chứng giấy tờ | sao y công chứng | công chứng bằng cấp | công chứng giấy',
    'chứng thực bản sao từ bản chính',
  ],
  // Identity.
  [
    'cccd | căn cước công dân | thẻ căn cước công dân | cmnd | cmt | chứng minh nhân dân | chứng minh thư | chứng minh | căn cước gắn chip | thẻ cccd',
    'thẻ căn cước',
  ],
  [
    'làm căn cước | làm cccd | làm căn cước công dân | làm thẻ căn cước | cấp căn cước | làm chứng minh | căn cước lần đầu | làm cmnd',
    'cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên | cấp thẻ căn cước',
  ],
  [
    'căn cước cho con | căn cước cho bé | căn cước trẻ em | cccd cho con | cccd cho bé | căn cước cho trẻ em',
    'cấp thẻ căn cước cho người dưới 14 tuổi',
  ],
  ['vneid | vnid | định danh điện tử | tài khoản định danh | định danh', 'tài khoản định danh điện tử'],
  ['mức 2 | mức độ 2 | mức hai', 'mức độ 02'],
  ['mức 1 | mức độ 1', 'mức độ 01'],
  ['passport | pát po | hộ chiếu | sổ hộ chiếu', 'hộ chiếu phổ thông | hộ chiếu'],
  [
    'làm hộ chiếu | làm passport | xin hộ chiếu | cấp hộ chiếu | hộ chiếu mới | hộ chiếu lần đầu | đổi hộ chiếu | hộ chiếu cho con | hộ chiếu online',
    'cấp hộ chiếu phổ thông ở trong nước',
  ],
  ['mất hộ chiếu | mất passport | báo mất hộ chiếu', 'trình báo mất hộ chiếu phổ thông'],
  ['visa | vi sa', 'thị thực'],
  ['visa điện tử | e visa | evisa', 'thị thực điện tử'],
  ['gia hạn visa', 'gia hạn tạm trú cho người nước ngoài | cấp thị thực cho người nước ngoài tại Việt Nam'],
  ['việt kiều | kiều bào', 'người Việt Nam định cư ở nước ngoài'],
  ['người tây | tây | ngoại quốc | người ngoại quốc', 'người nước ngoài'],
  ['nhập tịch | xin quốc tịch', 'nhập quốc tịch Việt Nam'],
  ['thôi quốc tịch | bỏ quốc tịch', 'thôi quốc tịch Việt Nam'],
  [
    'tiền án | tiền sự | án tích | không tiền án | xác nhận không có tiền án | xác nhận không tiền án | hạnh kiểm',
    'phiếu lý lịch tư pháp cho công dân Việt Nam',
  ],
  [
    'lltp | phiếu lý lịch | lý lịch tư pháp | phiếu lý lịch tư pháp | tư pháp số 1 | tư pháp số 2',
    'cấp phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam',
  ],
  // Civil status.
  [
    'làm giấy khai sinh | làm khai sinh | khai sinh cho con | khai sinh cho bé | đẻ con | sinh con | mới sinh | giấy khai sinh cho con | đăng ký khai sinh cho con | em bé mới sinh',
    'đăng ký khai sinh',
  ],
  ['giấy khai sinh', 'khai sinh'],
  [
    'mất giấy khai sinh | mất khai sinh | bản sao khai sinh | bản sao giấy khai sinh | trích lục khai sinh | xin lại giấy khai sinh | sao lục khai sinh | trích lục',
    'cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh',
  ],
  [
    'trích lục kết hôn | bản sao giấy kết hôn | mất giấy đăng ký kết hôn | mất giấy kết hôn | trích lục khai tử | bản sao giấy chứng tử | trích lục hộ tịch',
    'cấp bản sao trích lục hộ tịch',
  ],
  ['trẻ sơ sinh | em bé | con nhỏ | trẻ nhỏ | bé', 'trẻ em | trẻ em dưới 6 tuổi'],
  [
    'cưới | lấy vợ | lấy chồng | cưới vợ | cưới chồng | đăng ký cưới | giấy kết hôn | giấy đăng ký kết hôn | hôn thú',
    'đăng ký kết hôn',
  ],
  [
    'lấy chồng nước ngoài | lấy vợ nước ngoài | lấy chồng tây | cưới người nước ngoài | kết hôn với người nước ngoài | lấy người nước ngoài | kết hôn người nước ngoài',
    'đăng ký kết hôn có yếu tố nước ngoài',
  ],
  ['với người nước ngoài | người nước ngoài', 'có yếu tố nước ngoài | người nước ngoài'],
  [
    'độc thân | giấy độc thân | xác nhận độc thân | chưa vợ | chưa chồng | chưa kết hôn | xác nhận chưa kết hôn | giấy xác nhận độc thân',
    'giấy xác nhận tình trạng hôn nhân',
  ],
  ['để kết hôn', 'tình trạng hôn nhân'],
  ['ly hôn | ly dị | li dị | bỏ vợ | bỏ chồng', 'ly hôn'],
  [
    'báo tử | chứng tử | giấy chứng tử | giấy báo tử | qua đời | mất người thân | người chết | chết | khai báo người mất | đăng ký khai tử',
    'đăng ký khai tử',
  ],
  [
    'sửa khai sinh | sửa tên | đổi tên | đổi họ | sửa ngày sinh | sửa năm sinh | sai tên | sai ngày sinh | đổi tên đệm | cải chính hộ tịch | đổi dân tộc | sai năm sinh | sửa tên trong giấy khai sinh | sửa ngày sinh trên khai sinh | thay đổi họ tên',
    'thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc',
  ],
  [
    'nhận con | nhận cha | nhận bố | nhận mẹ | nhận con ngoài giá thú | con ngoài giá thú | con riêng | nhận cha cho con',
    'đăng ký nhận cha, mẹ, con',
  ],
  ['xin con nuôi | nhận con nuôi | nhận nuôi | nuôi con nuôi', 'đăng ký việc nuôi con nuôi trong nước'],
  ['giám hộ | người giám hộ', 'đăng ký giám hộ'],
  // Residence.
  ['hộ khẩu | sổ hộ khẩu | khẩu', 'thường trú | cư trú'],
  [
    'nhập hộ khẩu | nhập khẩu cho con | nhập hộ khẩu cho con | chuyển hộ khẩu | nhập khẩu vào nhà',
    'đăng ký thường trú',
  ],
  ['cắt khẩu | cắt hộ khẩu', 'xóa đăng ký thường trú'],
  ['tách khẩu | tách hộ khẩu | tách sổ hộ khẩu', 'tách hộ'],
  ['kt3 | kt2 | đăng ký ở trọ | ở trọ | thuê trọ | nhà trọ', 'đăng ký tạm trú'],
  ['vắng nhà | đi vắng lâu', 'khai báo tạm vắng'],
  ['khách ở lại | ở lại qua đêm | khách ngủ lại | ngủ qua đêm | khách ở qua đêm', 'thông báo lưu trú'],
  ['xác nhận cư trú | giấy xác nhận cư trú | ct07 | xác nhận nơi ở', 'xác nhận thông tin về cư trú'],
  // Vehicles.
  [
    'bằng lái | bằng lái xe | gplx | bằng xe | bằng xe máy | bằng ô tô | bằng b1 | bằng b2 | bằng a1 | bằng lái ô tô',
    'giấy phép lái xe',
  ],
  [
    'đổi bằng lái | đổi bằng lái xe | đổi gplx | gia hạn bằng lái | bằng lái hết hạn | bằng lái xe hết hạn | đổi bằng | đổi bằng lái xe hết hạn',
    'đổi giấy phép lái xe',
  ],
  [
    'mất bằng lái | mất bằng lái xe | mất gplx | mất bằng xe | làm lại bằng lái | cấp lại bằng lái',
    'cấp lại giấy phép lái xe',
  ],
  [
    'đổi bằng lái xe nước ngoài | bằng lái xe nước ngoài | bằng lái nước ngoài | bằng quốc tế',
    'đổi giấy phép lái xe hoặc bằng lái xe của người nước ngoài',
  ],
  ['xe máy | ô tô | xe hơi | mô tô | oto | xe ô tô', 'xe'],
  [
    'đăng ký xe máy | đăng ký ô tô | đăng ký xe mới | đăng ký xe máy mới | làm biển số | bấm biển số | lấy biển số xe | xe mới mua | đăng ký xe | ra biển số',
    'đăng ký xe lần đầu',
  ],
  [
    'sang tên | sang tên xe | sang tên đổi chủ | mua xe cũ | mua bán xe | sang tên xe máy | sang tên ô tô | đổi chủ xe | chuyển chủ xe | bán xe',
    'thay đổi chủ xe (đăng ký sang tên xe)',
  ],
  [
    'cà vẹt | cà vẹt xe | giấy tờ xe | đăng ký xe bị mất | giấy đăng ký xe | cavet',
    'chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'mất cà vẹt | mất cà vẹt xe | mất đăng ký xe | mất giấy tờ xe | mất biển số | mất biển số xe | mất giấy đăng ký xe | mất đăng ký xe máy',
    'cấp lại chứng nhận đăng ký xe, biển số xe',
  ],
  [
    'rút hồ sơ gốc xe | rút hồ sơ xe | rút hồ sơ gốc | thu hồi biển số',
    'thu hồi chứng nhận đăng ký xe, biển số xe',
  ],
  ['đăng kiểm | kiểm định xe | đăng kiểm xe', 'kiểm định xe cơ giới'],
  // Land and houses.
  [
    'sổ đỏ | sổ hồng | bìa đỏ | giấy tờ đất | giấy đất | sổ nhà | gcnqsdđ | giấy chứng nhận đất',
    'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  ],
  [
    'làm sổ đỏ | làm sổ hồng | cấp sổ đỏ | cấp sổ hồng | làm bìa đỏ | xin sổ đỏ | sổ đỏ lần đầu | làm sổ đỏ lần đầu | cấp sổ hồng lần đầu | sổ hồng lần đầu | ra sổ đỏ | làm giấy tờ đất',
    'đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận quyền sử dụng đất lần đầu đối với hộ gia đình, cá nhân',
  ],
  [
    'mất sổ đỏ | mất sổ hồng | làm lại sổ đỏ | cấp lại sổ đỏ',
    'cấp lại giấy chứng nhận quyền sử dụng đất do bị mất',
  ],
  ['đổi sổ đỏ | cấp đổi sổ đỏ | sổ đỏ rách', 'cấp đổi giấy chứng nhận đã cấp'],
  ['sai thông tin sổ đỏ | sổ đỏ bị sai | sửa sổ đỏ', 'đính chính giấy chứng nhận đã cấp'],
  [
    'sang tên sổ đỏ | sang tên nhà đất | mua bán đất | mua bán nhà đất | mua đất | bán đất | mua nhà | cho tặng đất | tặng cho đất | cho con đất | chuyển nhượng đất',
    'đăng ký biến động chuyển nhượng quyền sử dụng đất',
  ],
  [
    'tách sổ | tách sổ đỏ | chia đất | tách đất | cắt đất | tách thửa | gộp đất | gộp thửa',
    'tách thửa hoặc hợp thửa đất',
  ],
  [
    'chuyển đất | lên thổ cư | lên đất ở | đất thổ cư | chuyển đất vườn | chuyển mục đích',
    'chuyển mục đích sử dụng đất',
  ],
  [
    'thế chấp | cầm sổ đỏ | vay ngân hàng | thế chấp sổ đỏ | thế chấp nhà đất | thế chấp sổ đỏ vay ngân hàng | đăng ký thế chấp',
    'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'xóa thế chấp | giải chấp | xóa thế chấp sổ đỏ | rút sổ đỏ ngân hàng | gỡ thế chấp | giải chấp sổ đỏ',
    'xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'xây nhà | làm nhà | cất nhà | phép xây dựng | giấy phép xây nhà | xin phép xây nhà | giấy phép xây dựng nhà ở | phép xây nhà | xin giấy phép xây dựng | xin phép xây dựng',
    'cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV nhà ở riêng lẻ',
  ],
  [
    'sửa nhà | cải tạo nhà | nâng tầng | cơi nới | xin phép sửa nhà | sửa chữa nhà | nâng cấp nhà',
    'cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV nhà ở riêng lẻ',
  ],
  ['thuế đất', 'thuế sử dụng đất'],
  ['trước bạ | thuế trước bạ', 'lệ phí trước bạ'],
  ['trước bạ xe', 'khai lệ phí trước bạ đối với tài sản khác'],
  ['nhà đất', 'nhà, đất'],
  // Notary.
  ['công chứng', 'chứng thực'],
  [
    'chữ ký | chứng thực chữ ký | xác nhận chữ ký | giấy ủy quyền | giấy uỷ quyền | ủy quyền',
    'chứng thực chữ ký trong các giấy tờ, văn bản',
  ],
  [
    'hợp đồng mua bán | chứng thực hợp đồng | công chứng hợp đồng | hợp đồng chuyển nhượng | hợp đồng thuê nhà',
    'chứng thực giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất, nhà ở',
  ],
  ['di chúc | lập di chúc', 'chứng thực di chúc'],
  [
    'thừa kế | chia thừa kế | chia di sản | chia tài sản | khai nhận di sản | phân chia di sản',
    'chứng thực văn bản phân chia di sản',
  ],
  ['từ chối thừa kế | từ chối nhận thừa kế | không nhận thừa kế', 'chứng thực văn bản từ chối nhận di sản'],
  // Business.
  [
    'hộ kinh doanh cá thể | kinh doanh cá thể | hộ kinh doanh | hkd | đkkd | giấy phép kinh doanh | đăng ký kinh doanh',
    'hộ kinh doanh',
  ],
  [
    'mở cửa hàng | mở quán | mở tiệm | mở quán ăn | mở tạp hóa | mở quán cà phê | bán tạp hóa | mở shop | buôn bán nhỏ | đăng ký hộ kinh doanh | đăng ký hộ kinh doanh cá thể | đăng ký kinh doanh quán | đăng kí kinh doanh | mở quán nước | bán hàng online | đăng ký bán hàng | đăng ký kinh doanh cá thể | mở tiệm tóc | mở quán phở',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    'đóng cửa hộ kinh doanh | giải thể hộ kinh doanh | nghỉ kinh doanh | nghỉ bán | chấm dứt hộ kinh doanh | trả giấy phép kinh doanh | đóng cửa hàng',
    'chấm dứt hoạt động hộ kinh doanh',
  ],
  [
    'nghỉ bán hàng một thời gian | tạm nghỉ bán | tạm ngừng hộ kinh doanh | tạm nghỉ kinh doanh',
    'tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh',
  ],
  [
    'mất giấy phép hộ kinh doanh | mất giấy phép kinh doanh | mất đăng ký kinh doanh | mất giấy hộ kinh doanh | mất giấy đăng ký hộ kinh doanh',
    'cấp lại giấy chứng nhận đăng ký hộ kinh doanh',
  ],
  ['công ty | cty | doanh nghiệp', 'doanh nghiệp | công ty'],
  ['tnhh', 'TNHH'],
  ['trách nhiệm hữu hạn', 'TNHH'],
  ['1 thành viên | một thành viên | 1 chủ', 'một thành viên'],
  [
    'mở công ty | lập công ty | thành lập công ty | thành lập doanh nghiệp | mở doanh nghiệp | đăng ký công ty',
    'đăng ký thành lập công ty TNHH',
  ],
  [
    '2 người góp vốn | hai người góp vốn | góp vốn chung | 2 thành viên | hai thành viên | nhiều người góp vốn',
    'công ty TNHH hai thành viên trở lên',
  ],
  ['cổ phần', 'công ty cổ phần'],
  ['giải thể công ty | đóng công ty | giải thể doanh nghiệp | đóng cửa công ty', 'giải thể doanh nghiệp'],
  [
    'tạm ngừng công ty | tạm ngừng kinh doanh công ty | tạm nghỉ công ty | công ty tạm nghỉ',
    'thông báo tạm ngừng kinh doanh doanh nghiệp, chi nhánh, văn phòng đại diện',
  ],
  [
    'đổi địa chỉ công ty | chuyển trụ sở | đổi tên công ty | đổi ngành nghề | chuyển địa chỉ công ty | thêm ngành nghề',
    'đăng ký thay đổi địa chỉ trụ sở chính, đăng ký đổi tên của doanh nghiệp; thông báo thay đổi ngành, nghề kinh doanh',
  ],
  ['đổi giám đốc | đổi người đại diện | thay giám đốc', 'đăng ký thay đổi người đại diện theo pháp luật'],
  ['htx', 'hợp tác xã'],
  ['con dấu | dấu công ty | mẫu dấu | khắc dấu', 'đăng ký mẫu con dấu'],
  ['karaoke | cầm đồ | khách sạn | nhà nghỉ | massage | mát xa', 'đủ điều kiện về an ninh, trật tự'],
  // Taxes.
  ['mst | mã số thuế | mã thuế', 'mã số thuế'],
  [
    'mã số thuế cá nhân | đăng ký mã số thuế | đăng ký mã số thuế cá nhân | làm mã số thuế | mst cá nhân',
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
  ['hoàn thuế vat | hoàn vat', 'hoàn thuế giá trị gia tăng của doanh nghiệp, tổ chức'],
  [
    'hóa đơn | hoá đơn | hóa đơn đỏ | hóa đơn điện tử | đăng ký hóa đơn điện tử | đăng ký hóa đơn',
    'đăng ký sử dụng hóa đơn điện tử',
  ],
  ['nộp thuế | đóng thuế', 'khai thuế'],
  // Insurance and help.
  ['bhxh | bảo hiểm xã hội | sổ bảo hiểm', 'bảo hiểm xã hội | BHXH'],
  ['bhyt | bảo hiểm y tế | thẻ bảo hiểm', 'bảo hiểm y tế | BHYT'],
  ['bhtn | thất nghiệp | bảo hiểm thất nghiệp | trợ cấp thất nghiệp', 'trợ cấp thất nghiệp'],
  [
    'rút bảo hiểm | rút bhxh | rút bảo hiểm xã hội | rút bảo hiểm xã hội một lần | rút bhxh 1 lần | rút bhxh một lần | bảo hiểm một lần | lãnh bảo hiểm | bhxh 1 lần',
    'giải quyết hưởng bảo hiểm xã hội một lần',
  ],
  ['1 lần', 'một lần'],
  [
    'mất thẻ bảo hiểm y tế | mất thẻ bhyt | mất sổ bảo hiểm | mất sổ bhxh | cấp lại thẻ bảo hiểm y tế | đổi thẻ bhyt | sai thông tin thẻ bhyt | gộp sổ bhxh',
    'cấp lại, đổi, điều chỉnh thông tin trên sổ BHXH, thẻ BHYT',
  ],
  [
    'mua bảo hiểm y tế | bảo hiểm y tế hộ gia đình | mua bhyt',
    'đăng ký đóng, cấp thẻ BHYT đối với người chỉ tham gia BHYT',
  ],
  [
    'bảo hiểm tự nguyện | bhxh tự nguyện | bảo hiểm xã hội tự nguyện',
    'đăng ký đóng BHXH tự nguyện; cấp sổ BHXH',
  ],
  [
    'tiền thai sản | thai sản | chế độ sinh con | nghỉ đẻ | nghỉ sinh | chế độ thai sản | bảo hiểm thai sản',
    'giải quyết hưởng chế độ thai sản',
  ],
  ['ốm đau | nghỉ ốm | tiền ốm', 'giải quyết hưởng chế độ ốm đau'],
  ['lương hưu | nghỉ hưu | về hưu | hưu trí', 'giải quyết hưởng lương hưu'],
  ['mai táng | tử tuất | tiền tuất | mai táng phí', 'giải quyết hưởng chế độ tử tuất, trợ cấp mai táng'],
  ['tai nạn lao động', 'chế độ tai nạn lao động'],
  [
    'luật sư miễn phí | tư vấn luật miễn phí | luật sư cho người nghèo | trợ giúp pháp lý | tư vấn pháp luật miễn phí',
    'yêu cầu trợ giúp pháp lý',
  ],
  ['hộ nghèo | cận nghèo', 'hộ nghèo, hộ cận nghèo'],
  ['người già | cao tuổi | tuổi già', 'người cao tuổi'],
  ['tàn tật | khuyết tật | giấy khuyết tật', 'người khuyết tật'],
  ['kiện | khiếu nại | tố giác', 'giải quyết khiếu nại'],
  ['tố cáo', 'giải quyết tố cáo'],
  // Fields, animals, boats, licences.
  ['đánh bắt cá | đánh cá | giấy phép đánh bắt | khai thác cá', 'giấy phép khai thác thủy sản'],
  ['tàu cá | ghe | thuyền cá | thuyền đánh cá', 'tàu cá'],
  ['đăng ký tàu cá | đăng ký ghe', 'cấp giấy chứng nhận đăng ký tàu cá'],
  ['thuốc thú y', 'thuốc thú y'],
  ['cửa hàng thuốc thú y | bán thuốc thú y | mở cửa hàng thuốc thú y', 'đủ điều kiện buôn bán thuốc thú y'],
  [
    'thuốc sâu | thuốc trừ sâu | bán thuốc trừ sâu | cửa hàng thuốc trừ sâu | vật tư nông nghiệp',
    'đủ điều kiện buôn bán thuốc bảo vệ thực vật',
  ],
  ['phân bón | bán phân bón', 'đủ điều kiện buôn bán phân bón'],
  ['vsattp | vệ sinh an toàn thực phẩm | an toàn thực phẩm', 'an toàn thực phẩm'],
  ['khoan giếng | giếng khoan | giếng', 'khai thác nước dưới đất'],
  ['chặt cây | đốn cây | khai thác gỗ', 'khai thác gỗ | khai thác lâm sản'],
  ['súng | súng săn', 'vũ khí'],
  ['pháo | bắn pháo', 'pháo hoa'],
  ['flycam | drone | máy bay không người lái', 'tàu bay không người lái'],
  ['nhà ở xã hội', 'nhà ở xã hội'],
]
