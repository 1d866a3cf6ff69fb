/** Land, houses, building, planning, fire safety. */
import type { EverydayWord } from './model.ts'

export const LAND: readonly EverydayWord[] = [
  [
    'giấy tờ đất | sổ nhà | gcnqsdđ | giấy chứng nhận đất',
    'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  ],
  [
    'làm sổ đỏ | làm sổ hồng | cấp sổ đỏ | cấp sổ hồng | làm bìa đỏ | xin sổ đỏ | sổ đỏ lần đầu | làm sổ đỏ lần đầu | cấp sổ hồng lần đầu | sổ hồng lần đầu | ra sổ đỏ | làm giấy tờ đất',
    'đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận quyền sử dụng đất lần đầu đối với hộ gia đình, cá nhân',
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
  ['lên thổ cư | lên đất ở | đất thổ cư | chuyển đất vườn | chuyển mục đích', 'chuyển mục đích sử dụng đất'],
  [
    'thế chấp | cầm sổ đỏ | vay ngân hàng | thế chấp sổ đỏ | thế chấp nhà đất | thế chấp sổ đỏ vay ngân hàng | đăng ký thế chấp',
    'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'xóa thế chấp | giải chấp | xóa thế chấp sổ đỏ | rút sổ đỏ ngân hàng | gỡ thế chấp | giải chấp sổ đỏ',
    'xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'làm nhà | phép xây dựng | giấy phép xây nhà | xin phép xây nhà | giấy phép xây dựng nhà ở | xin giấy phép xây dựng | xin phép xây dựng',
    'cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV nhà ở riêng lẻ',
  ],
  [
    'sửa nhà | cải tạo nhà | nâng tầng | xin phép sửa nhà | sửa chữa nhà | nâng cấp nhà',
    'cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp III, cấp IV nhà ở riêng lẻ',
  ],
  ['thuế đất', 'thuế sử dụng đất'],
  ['trước bạ | thuế trước bạ', 'lệ phí trước bạ'],
  ['trước bạ xe', 'khai lệ phí trước bạ đối với tài sản khác'],
  ['nhà đất', 'nhà, đất'],
  [
    'làm sổ lần đầu | làm sổ | xin sổ đỏ lần đầu | đất chưa có sổ | đất chưa có sổ đỏ | đất chưa sổ | chưa có sổ đỏ | chưa có sổ | đất ông bà để lại | đất ông bà để lại chưa có sổ | đất cha ông để lại | đất khai hoang | đất khai phá | cấp sổ lần đầu | cấp giấy chứng nhận lần đầu | làm bìa đỏ lần đầu | hợp thức hóa nhà đất | hợp thức hóa đất | đất giấy tay | đất lấn chiếm làm sổ | gcnqsdđ lần đầu | sổ đỏ cho nhà thờ | làm giấy đất | làm sổ đất | cấp quyền sử dụng đất lần đầu',
    'đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình, cá nhân, cộng đồng dân cư',
  ],
  [
    'sổ đỏ bị mất | sổ hồng bị mất | mất sổ đỏ | mất sổ hồng | làm lại sổ đỏ | cấp lại sổ đỏ | mất bìa đỏ | rớt sổ đỏ | mất giấy đất | mất giấy chứng nhận quyền sử dụng đất | mất giấy tờ nhà đất | làm lại sổ hồng | cấp lại sổ hồng | mất sổ',
    'cấp lại giấy chứng nhận do bị mất',
  ],
  [
    'tách sổ hồng | tách sổ cho con | tách thửa cho con | tách đất cho con | tách lô | phân lô | chia đất cho con | cắt đất bán | nhập thửa | hợp thửa | gộp sổ | gộp hai thửa | gộp hai thửa đất | nhập hai thửa | cắt thửa | tách đất bán | chia đất ra',
    'tách thửa hoặc hợp thửa đất',
  ],
  [
    'sang tên đất | sang tên nhà | sang tên sổ hồng | sang tên bìa đỏ | sang sổ | sang sổ đỏ | mua bán nhà | bán nhà | bán đất cho người khác | bán đất làm giấy tờ | mua đất sang tên | chuyển nhượng nhà đất | chuyển nhượng | tặng cho nhà đất | tặng đất | cho đất | cho tặng nhà | cho tặng nhà đất | cho con nhà | ba má cho đất | bố mẹ cho đất | cha mẹ cho con đất | bố mẹ sang tên cho con | sang tên cho con | nhận thừa kế đất | thừa kế đất | thừa kế nhà đất | thừa kế nhà | thừa kế sổ đỏ | đất thừa kế | góp vốn bằng đất | đổi đất cho nhau | đăng ký biến động | biến động đất',
    'đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi, chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất',
  ],
  [
    'mua đất giấy tay | mua bán giấy tay | đất mua giấy tay | mua đất chưa sang tên',
    'đăng ký, cấp giấy chứng nhận đối với trường hợp đã chuyển quyền sử dụng đất trước ngày 01 tháng 8 năm 2024',
  ],
  [
    'mua căn hộ | mua chung cư | sổ hồng chung cư | làm sổ chung cư | mua nhà dự án | sổ hồng dự án | cấp sổ chung cư | mua đất dự án',
    'đăng ký, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất cho người nhận chuyển nhượng quyền sử dụng đất, quyền sở hữu nhà ở, công trình xây dựng trong dự án bất động sản',
  ],
  [
    'sổ đỏ sai | sổ đỏ sai tên | sổ đỏ ghi sai | sổ đỏ ghi sai tên | sổ hồng sai | sai diện tích sổ đỏ | sổ đỏ nhầm thửa | sổ đỏ in sai | đính chính sổ đỏ | đính chính sổ hồng | sai tên trên sổ đỏ | sai tên trên sổ | sửa thông tin trên sổ đỏ | sổ đỏ sai năm sinh',
    'đính chính giấy chứng nhận đã cấp',
  ],
  [
    'đổi tên trên sổ đỏ | cập nhật cccd trên sổ đỏ | đổi số cmnd trên sổ đỏ | đổi thông tin chủ đất | sạt lở đất | đổi địa chỉ thửa đất | cập nhật số căn cước vào sổ đỏ',
    'đăng ký biến động đối với trường hợp đổi tên hoặc thay đổi thông tin về người sử dụng đất, chủ sở hữu tài sản gắn liền với đất',
  ],
  [
    'thêm tên vợ vào sổ đỏ | thêm tên chồng vào sổ đỏ | thêm tên vào sổ đỏ | đứng tên chung sổ đỏ | vợ chồng chia đất | chia đất khi ly hôn | bỏ tên khỏi sổ đỏ',
    'đăng ký biến động đối với trường hợp thay đổi quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất theo thỏa thuận của các thành viên hộ gia đình hoặc của vợ và chồng',
  ],
  [
    'thêm nhà vào sổ đỏ | bổ sung nhà vào sổ | hoàn công | hoàn công nhà | cập nhật nhà lên sổ | đăng ký nhà trên đất | ghi nhận nhà trên sổ',
    'đăng ký tài sản gắn liền với thửa đất đã được cấp giấy chứng nhận hoặc đăng ký thay đổi về tài sản gắn liền với đất',
  ],
  [
    'thổ cư | lên thổ | chuyển thổ cư | chuyển lên thổ cư | đất vườn lên thổ cư | chuyển đất vườn sang đất ở | đất vườn sang đất ở | đất ruộng lên đất ở | chuyển đất nông nghiệp sang đất ở | đất nông nghiệp lên thổ cư | chuyển mục đích sử dụng đất | chuyển đổi mục đích | chuyển đất lúa sang đất ở | chuyển đất trồng cây sang đất ở | đất ao lên thổ cư | chuyển đổi đất | chuyển mục đích đất | chuyển đất | xin chuyển mục đích | thuê đất nhà nước | xin thuê đất | xin giao đất | gia hạn sử dụng đất | đất hết thời hạn',
    'giao đất, cho thuê đất, chuyển mục đích sử dụng đất đối với trường hợp giao đất, cho thuê đất không đấu giá quyền sử dụng đất, không đấu thầu lựa chọn nhà đầu tư',
  ],
  [
    'chuyển đất lúa trồng cây | đất lúa sang trồng cây | chuyển đất lúa sang cây ăn trái | đất lúa đào ao nuôi cá | đất lúa nuôi tôm | chuyển đất ruộng sang trồng cây | chuyển đổi cây trồng | chuyển đổi cơ cấu cây trồng | chuyển ruộng sang vườn',
    'chuyển đổi cơ cấu cây trồng, vật nuôi trên đất trồng lúa',
  ],
  [
    'tranh chấp đất | tranh chấp đất đai | tranh chấp ranh đất | tranh chấp ranh giới | lấn đất | bị lấn đất | lấn ranh | hàng xóm lấn đất | cãi nhau ranh đất | kiện đất đai | hòa giải đất đai | tranh chấp lối đi | lấn chiếm đất | hòa giải tranh chấp',
    'hòa giải tranh chấp đất đai | giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã',
  ],
  [
    'giải quyết tranh chấp đất',
    'giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã',
  ],
  [
    'nợ tiền sử dụng đất | trả nợ tiền sử dụng đất | xóa nợ tiền sử dụng đất | xóa nợ sổ đỏ | xóa ghi nợ',
    'xóa ghi nợ tiền sử dụng đất, lệ phí trước bạ trên giấy chứng nhận đã cấp | thanh toán, xóa nợ tiền sử dụng đất',
  ],
  ['ghi nợ tiền sử dụng đất | xin nợ tiền sử dụng đất', 'ghi nợ tiền sử dụng đất của hộ gia đình, cá nhân'],
  [
    'đất nông nghiệp hết hạn | hết hạn đất nông nghiệp | tiếp tục sử dụng đất nông nghiệp | đất 50 năm hết hạn | đất rẫy hết hạn | đất trồng cây hết hạn',
    'xác nhận tiếp tục sử dụng đất nông nghiệp',
  ],
  [
    'xác định lại diện tích | tăng diện tích đất ở | công nhận lại đất ở | xác định lại đất ở',
    'xác định lại diện tích đất ở của hộ gia đình, cá nhân đã được cấp giấy chứng nhận trước ngày 01 tháng 7 năm 2004',
  ],
  [
    'cầm cố sổ đỏ | thế chấp sổ hồng | thế chấp nhà | thế chấp đất | vay thế chấp | cắm sổ đỏ | vay tiền bằng sổ đỏ',
    'đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'xóa thế chấp sổ hồng | xóa thế chấp nhà đất | trả hết nợ ngân hàng | trả nợ ngân hàng xong | giải chấp sổ hồng | rút sổ đỏ | lấy sổ đỏ về',
    'xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'thế chấp xe | thế chấp ô tô | vay mua xe | đăng ký giao dịch bảo đảm',
    'đăng ký biện pháp bảo đảm bằng động sản',
  ],
  ['giải chấp xe | xóa thế chấp xe | xóa thế chấp ô tô', 'xóa đăng ký biện pháp bảo đảm bằng động sản'],
  [
    'quy hoạch | xem quy hoạch | tra quy hoạch | hỏi quy hoạch | thông tin quy hoạch | dính quy hoạch | đất dính quy hoạch | đất có dính quy hoạch | quy hoạch thửa đất | đất quy hoạch | chứng chỉ quy hoạch',
    'cung cấp thông tin quy hoạch đô thị và nông thôn',
  ],
  [
    'trích đo | bản đồ địa chính | xin bản đồ | thông tin đất đai | trích lục bản đồ | hồ sơ đất | dữ liệu bản đồ',
    'cung cấp thông tin, dữ liệu, sản phẩm đo đạc và bản đồ',
  ],
  [
    'dữ liệu đất đai | thông tin tài nguyên môi trường',
    'khai thác và sử dụng thông tin, dữ liệu tài nguyên và môi trường',
  ],
  ['đo đạc | chứng chỉ đo đạc', 'chứng chỉ hành nghề đo đạc và bản đồ hạng ii'],
  [
    'xây nhà | xin xây nhà | phép xây nhà | cất nhà | giấy phép cất nhà | xin giấy phép cất nhà | giấy phép xây dựng | gpxd | xin gpxd | gpxd nhà ở | xây nhà trọ | xây nhà cấp 4 | xây nhà ở nông thôn | xây nhà ở riêng lẻ | xây biệt thự | xây kho | xây nhà xưởng | xây dãy trọ | xây nhà mới | phép cất nhà | phép xd | xây tường rào | xây nhà thờ | xây chùa',
    'cấp giấy phép xây dựng mới đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'sửa nhà nâng tầng | xây thêm tầng | lên tầng | sửa chữa cải tạo nhà | giấy phép sửa nhà | giấy phép sửa chữa nhà | phép sửa nhà | xin sửa nhà | sửa sang nhà | cải tạo nhà cửa | làm lại mái nhà',
    'cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'điều chỉnh giấy phép xây dựng | sửa giấy phép xây dựng | đổi thiết kế nhà | thay đổi giấy phép xây dựng',
    'cấp điều chỉnh giấy phép xây dựng đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'mất giấy phép xây dựng | cấp lại giấy phép xây dựng',
    'cấp lại giấy phép xây dựng đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'gia hạn giấy phép xây dựng',
    'cấp gia hạn giấy phép xây dựng đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  ['dời nhà | di dời nhà | thần đèn', 'cấp giấy phép di dời đối với công trình'],
  [
    'nhà ở xã hội | nhà xã hội | noxh | mua nhà ở xã hội | mua nhà xã hội | thuê nhà ở xã hội | thuê mua nhà xã hội | đăng ký nhà ở xã hội | mua noxh | thuê mua noxh | vay mua nhà ở xã hội | nhà cho người thu nhập thấp | nhà giá rẻ',
    'đăng ký mua, thuê mua, thuê nhà ở xã hội, vay vốn để hộ gia đình, cá nhân tự xây dựng hoặc cải tạo, sửa chữa nhà ở',
  ],
  [
    'ban quản trị chung cư | ban quản trị | bầu ban quản trị | hội nghị nhà chung cư | ban quản trị tòa nhà',
    'công nhận ban quản trị nhà chung cư',
  ],
  [
    'môi giới nhà đất | môi giới bất động sản | chứng chỉ môi giới | cò đất | thẻ môi giới | bằng môi giới bất động sản | chứng chỉ môi giới bđs',
    'cấp mới chứng chỉ hành nghề môi giới bất động sản',
  ],
  [
    'mất chứng chỉ môi giới | chứng chỉ môi giới hết hạn | cấp lại chứng chỉ môi giới',
    'cấp lại chứng chỉ hành nghề môi giới bất động sản',
  ],
  ['bđs | nhà đất bds | bds', 'bất động sản'],
  [
    'sàn bất động sản | mở sàn bất động sản | sàn bđs | sàn giao dịch nhà đất | mở sàn giao dịch bất động sản',
    'cấp giấy phép hoạt động của sàn giao dịch bất động sản',
  ],
  [
    'chặt cây xanh | đốn cây xanh | chặt cây trước nhà | cây trước nhà | cây xanh trước nhà | bứng cây | dời cây xanh | cưa cây | cây xanh vỉa hè | chặt hạ cây | cây xanh đường phố | chặt cây đường phố',
    'cấp giấy phép chặt hạ, dịch chuyển cây xanh',
  ],
  ['kiến trúc sư | chứng chỉ kiến trúc sư | hành nghề kiến trúc', 'cấp chứng chỉ hành nghề kiến trúc'],
  [
    'chứng chỉ xây dựng | chứng chỉ giám sát | chứng chỉ chỉ huy trưởng | kỹ sư xây dựng | chứng chỉ hành nghề xây dựng | chứng chỉ thiết kế',
    'chứng chỉ hành nghề hoạt động xây dựng',
  ],
  [
    'thẩm định thiết kế | thẩm tra thiết kế xây dựng',
    'thẩm định thiết kế xây dựng triển khai sau thiết kế cơ sở',
  ],
  [
    'nghiệm thu công trình | nghiệm thu nhà xưởng | nghiệm thu xây dựng',
    'kiểm tra công tác nghiệm thu hoàn thành công trình của cơ quan chuyên môn về xây dựng tại địa phương',
  ],
  ['pccc | phòng cháy | phòng cháy chữa cháy | phòng cháy chữa cháy nhà xưởng', 'phòng cháy, chữa cháy'],
  [
    'thẩm duyệt pccc | duyệt pccc | thẩm duyệt phòng cháy | hồ sơ pccc | thiết kế pccc | giấy phép pccc | giấy phòng cháy chữa cháy | xin giấy pccc | thẩm định pccc',
    'thẩm định thiết kế về phòng cháy chữa cháy | thẩm duyệt thiết kế về phòng cháy và chữa cháy',
  ],
  [
    'nghiệm thu pccc | nghiệm thu phòng cháy | kiểm tra pccc',
    'kiểm tra công tác nghiệm thu về phòng cháy chữa cháy | nghiệm thu về phòng cháy chữa cháy',
  ],
  [
    'bình chữa cháy | phương tiện pccc | bán bình chữa cháy',
    'cấp giấy phép lưu thông phương tiện phòng cháy, chữa cháy, cứu nạn, cứu hộ',
  ],
  [
    'sổ đỏ | sổ hồng | bìa đỏ | giấy đất | sổ đất',
    'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất | đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình, cá nhân | đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển nhượng, thừa kế, tặng cho',
  ],
  [
    'chia đất làm hai | chia miếng đất | chia mảnh đất | chia đất làm hai sổ | tách ra hai sổ | tách ra làm hai sổ | chia thửa đất | cắt một phần đất | bán một phần đất | cho con một phần đất | tách riêng sổ',
    'tách thửa hoặc hợp thửa đất',
  ],
  [
    'cháy mất sổ đỏ | nhà cháy mất sổ | lũ cuốn mất sổ đỏ | mối ăn sổ đỏ | sổ đỏ thất lạc | sổ đỏ không tìm thấy',
    'cấp lại giấy chứng nhận do bị mất',
  ],
  [
    'đo lại đất | đo đạc lại | diện tích sổ đỏ sai so với thực tế | đo lại đất ở | sổ cũ diện tích đất ở',
    'xác định lại diện tích đất ở của hộ gia đình, cá nhân đã được cấp giấy chứng nhận trước ngày 01 tháng 7 năm 2004',
  ],
  [
    'tính lại tiền sử dụng đất | tính tiền sử dụng đất | tiền sử dụng đất tính cao quá',
    'thủ tục tính hoặc tính lại tiền sử dụng đất',
  ],
  [
    'đất đa mục đích | kết hợp đa mục đích | làm du lịch trên đất nông nghiệp | farmstay',
    'sử dụng đất kết hợp đa mục đích',
  ],
  [
    'chuyển mục đích không phải xin phép | trồng cây hằng năm sang cây lâu năm',
    'đăng ký biến động chuyển mục đích sử dụng đất không phải xin phép cơ quan nhà nước có thẩm quyền',
  ],
  [
    'chuyển từ thuê đất sang giao đất | thuê đất trả tiền một lần | đổi hình thức thuê đất',
    'chuyển hình thức giao đất, cho thuê đất',
  ],
  [
    'cấp đất cho cán bộ | giao đất ở không đấu giá | xin đất ở | xin cấp đất ở',
    'giao đất ở có thu tiền sử dụng đất không thông qua đấu giá',
  ],
  [
    'mua lại dự án | chuyển nhượng dự án | bán dự án bất động sản',
    'cho phép chuyển nhượng toàn bộ hoặc một phần dự án bất động sản',
  ],
  [
    'chung cư cũ | chung cư hết niên hạn | chung cư hết hạn sử dụng | nhà hết niên hạn | nhà hết niên hạn sử dụng | công trình hết niên hạn | nhà cũ hết hạn sử dụng',
    'cho ý kiến về việc kéo dài thời hạn sử dụng của công trình hết thời hạn sử dụng theo thiết kế',
  ],
  [
    'xóa thế chấp xe ô tô | xóa đăng ký thế chấp xe | xóa đăng ký thế chấp ô tô | trả xong tiền vay mua xe | giải chấp ô tô | rút cà vẹt ngân hàng',
    'xóa đăng ký biện pháp bảo đảm bằng động sản (không phải là tàu bay, tàu biển, chứng khoán đã đăng ký tập trung)',
  ],
  [
    'thay đổi thế chấp | bổ sung tài sản thế chấp',
    'đăng ký thay đổi biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất',
  ],
  [
    'giành lối đi | tranh lối đi | hai nhà tranh chấp | giành đất | cãi nhau vì đất | mâu thuẫn đất đai | bị rào lối đi | hàng xóm xây lấn | hàng xóm lấn sang đất nhà tôi | tranh giành đất đai',
    'hòa giải tranh chấp đất đai | giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã',
  ],
  [
    'đất ở lâu năm chưa làm giấy | ở từ lâu chưa có sổ | đất ở từ trước 1993 | đất ở lâu năm | đất chưa làm giấy tờ | nhà đất chưa có giấy tờ | đất hoang xin cấp sổ | đất của ông bà chưa có giấy',
    'đăng ký đất đai, tài sản gắn liền với đất, cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất lần đầu đối với hộ gia đình, cá nhân, cộng đồng dân cư',
  ],
  [
    'đất trồng cây lên thổ cư | đất trồng cây lâu năm lên thổ cư | đất cln lên thổ cư | đất cln sang odt | đất nông nghiệp sang thổ cư | đất rẫy lên thổ cư | đổi đất vườn lên đất ở',
    'giao đất, cho thuê đất, chuyển mục đích sử dụng đất đối với trường hợp giao đất, cho thuê đất không đấu giá quyền sử dụng đất, không đấu thầu lựa chọn nhà đầu tư',
  ],
  [
    'xây nhà 2 tầng | xây nhà hai tầng | xây nhà lầu | xây nhà ở quê | xây nhà trên đất thổ cư | xây lại nhà | đập nhà cũ xây mới | xây nhà cho thuê | xây khách sạn mini | xây nhà ống',
    'cấp giấy phép xây dựng mới đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'nhà đất sinh viên thuê | ký túc xá | thuê nhà ở sinh viên',
    'cho thuê nhà ở sinh viên thuộc sở hữu nhà nước',
  ],
  ['nhà công vụ | thuê nhà công vụ', 'cho thuê nhà ở công vụ thuộc thẩm quyền quản lý của địa phương'],
  ['nhà cũ của nhà nước | mua nhà cũ nhà nước | mua hóa giá nhà', 'bán nhà ở cũ thuộc tài sản công'],
  [
    'miễn tiền thuê nhà | giảm tiền thuê nhà nhà nước',
    'quyết định miễn, giảm tiền thuê nhà cho tổ chức, cá nhân thuê nhà',
  ],
  [
    'thay đổi thiết kế pccc | sửa thiết kế pccc | điều chỉnh thiết kế pccc',
    'thẩm duyệt thiết kế về phòng cháy và chữa cháy (trường hợp điều chỉnh thiết kế trong quá trình thi công',
  ],
  [
    'người chữa cháy bị thương | tham gia chữa cháy bị thương | chữa cháy bị nạn | chữa cháy được hỗ trợ',
    'chế độ, chính sách đối với người được huy động, người tham gia phòng cháy, chữa cháy, cứu nạn, cứu hộ',
  ],
  [
    'mất chứng chỉ kiến trúc | chứng chỉ kiến trúc bị mất | cấp lại chứng chỉ kiến trúc | mất chứng chỉ kiến trúc sư',
    'thủ tục cấp lại chứng chỉ hành nghề kiến trúc (do chứng chỉ hành nghề bị mất, hư hỏng',
  ],
  [
    'gia hạn chứng chỉ kiến trúc | chứng chỉ kiến trúc hết hạn',
    'thủ tục gia hạn chứng chỉ hành nghề kiến trúc',
  ],
  [
    'báo cáo nghiên cứu khả thi | thẩm định dự án xây dựng | báo cáo kinh tế kỹ thuật',
    'thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng',
  ],
  [
    'cơi nới | cơi nới thêm phòng | cơi nới nhà | xây thêm phòng | nới nhà | làm thêm phòng | nâng nền nhà | đổ mái | thay mái | làm thêm lầu | xây thêm lầu | sửa nhà cũ',
    'cấp giấy phép xây dựng sửa chữa, cải tạo đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'nhà bên xây lấn | xây lấn đất nhà tôi | lấn qua đất nhà tôi | hàng xóm xây lấn sang | nhà bên lấn đất | nhà kế bên lấn đất | nhà hàng xóm lấn | lấn sang nhà tôi | tranh chấp với hàng xóm | tranh chấp bờ ruộng | bị chiếm đất | người ta chiếm đất của tôi | chặn lối đi chung | lối đi chung bị rào',
    'hòa giải tranh chấp đất đai | giải quyết tranh chấp đất đai thuộc thẩm quyền của chủ tịch ủy ban nhân dân cấp xã',
  ],
  [
    'sổ đỏ cấp sai | sổ đỏ cấp sai luật | sổ đỏ cấp nhầm người | thu hồi sổ đỏ | thu hồi sổ đỏ cấp sai | sổ hồng cấp sai quy định | hủy sổ đỏ',
    'thu hồi giấy chứng nhận đã cấp không đúng quy định của pháp luật đất đai do người sử dụng đất, chủ sở hữu tài sản gắn liền với đất phát hiện và cấp lại giấy chứng nhận sau khi thu hồi | thu hồi giấy chứng nhận đã cấp lần đầu không đúng quy định',
  ],
  [
    'sang tên đất khi cha chết | cha chết sang tên đất | bố mất sang tên sổ đỏ | người đứng tên sổ đỏ đã chết | sổ đỏ đứng tên người chết | sang tên sổ đỏ của người đã mất | ông bà mất để lại đất | ba mất để lại nhà',
    'đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp chuyển đổi, chuyển nhượng, thừa kế, tặng cho quyền sử dụng đất | chứng thực văn bản phân chia di sản',
  ],
]
