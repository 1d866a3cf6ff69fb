import type { FormDefinition } from '../../../src/forms/index.ts'
import { ask, choose, count, hint, optional, page, past } from './words.ts'

/** No official form exists: what the desk writes down of a certification (TT 226/2016/TT-BTC counts pages and copies). */
export const certifiedCopy: FormDefinition = {
  title: { vi: 'Phiếu yêu cầu chứng thực bản sao', en: 'Request for certified copies' },
  pages: [
    page('requester', 'Người yêu cầu', 'Who asks', [
      ask('requester', 'person', 'Người yêu cầu chứng thực', 'Who asks', {
        parts: ['name', 'personal_number', 'phone', 'email'],
        optionalParts: ['personal_number', 'phone'],
        party: 'applicant',
        prefill: 'account',
      }),
    ]),
    page('paper', 'Bản chính', 'The original', [
      ask('paper_name', 'text', 'Tên giấy tờ, văn bản', 'Name of the paper', {
        example: 'Bằng tốt nghiệp đại học',
      }),
      ask('paper_issuer', 'text', 'Cơ quan cấp', 'Issued by'),
      ask('paper_no', 'text', 'Số giấy tờ', 'Number', optional),
      ask('paper_date', 'date', 'Ngày cấp', 'Day of issue', { ...optional, ...past }),
      choose('language', 'Ngôn ngữ', 'Language', [
        ['vi', 'Tiếng Việt', 'Vietnamese'],
        ['foreign', 'Tiếng nước ngoài hoặc song ngữ', 'A foreign language, or two'],
      ]),
      ask('legalised', 'yes-no', 'Đã hợp pháp hóa lãnh sự (hoặc được miễn)', 'Legalised, or exempt', {
        when: 'language = "foreign"',
      }),
      ask('pages', 'number', 'Số trang bản chính có nội dung', 'Pages of the original', {
        ...count(1, 10_000),
        fact: 'pages',
        ...hint(
          '2.000 đồng một trang, từ trang thứ ba 1.000 đồng, tối đa 200.000 đồng một bản.',
          '2,000 đồng a page, 1,000 from the third, at most 200,000 a copy.',
        ),
      }),
      ask('copies', 'number', 'Số bản sao', 'Copies', { ...count(1, 1000), fact: 'copies' }),
      choose('copy_made_by', 'Bản chụp do', 'The copy is made by', [
        ['requester', 'Người yêu cầu chụp sẵn', 'The person'],
        ['agency', 'Cơ quan chụp giúp', 'The desk'],
      ]),
      choose('output', 'Nhận bản sao', 'The copy is', [
        ['paper', 'Bản giấy', 'On paper'],
        ['electronic', 'Bản điện tử', 'Electronic'],
      ]),
      ask('scan', 'file', 'Ảnh chụp bản chính', 'Photograph of the original', {
        component: '2.000815-TP01',
        ...hint('Bản chính được đối chiếu khi đến quầy.', 'The original is compared at the desk.'),
      }),
    ]),
  ],
  requirements: [
    {
      at: 'legalised',
      holds: 'legalised',
      message: {
        vi: 'Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự trước khi chứng thực, trừ khi được miễn.',
        en: 'A foreign paper is legalised first, unless it is exempt.',
      },
    },
  ],
}
