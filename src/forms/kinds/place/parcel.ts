/** Thửa đất: what finds a parcel on the cadastral map, and the certificate over it. */
import type { Block } from '../blocks/block.ts'
import { landCertificate } from './land-certificate.ts'
import { parcelNumber } from './parcel-number.ts'

export const parcel: Block = {
  parts: [
    { key: 'parcel', kind: 'parcel-number', label: { vi: 'Thửa đất số', en: 'Parcel number' }, usual: true },
    { key: 'map', kind: 'parcel-number', label: { vi: 'Tờ bản đồ số', en: 'Map sheet number' }, usual: true },
    {
      key: 'area',
      kind: 'number',
      label: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
      range: { least: 0.1, most: 100_000_000 },
      usual: true,
    },
    { key: 'address', kind: 'address', label: { vi: 'Địa chỉ thửa đất', en: 'Address' }, usual: true },
    {
      key: 'certificate',
      kind: 'land-certificate',
      label: { vi: 'Số phát hành giấy chứng nhận', en: 'Serial number of the certificate' },
    },
    {
      key: 'book',
      kind: 'text',
      label: { vi: 'Số vào sổ cấp giấy chứng nhận', en: 'Register number' },
    },
    { key: 'issued_on', kind: 'date', label: { vi: 'Ngày cấp', en: 'Day of issue' } },
  ],
  say: ({ parcel: number, map, area, address, certificate }, _values, lang) => {
    const vi = lang === 'vi'
    return [
      number && `${vi ? 'thửa' : 'parcel'} ${number}`,
      map && `${vi ? 'tờ bản đồ' : 'map sheet'} ${map}`,
      area && `${area} m²`,
      address,
      certificate && `${vi ? 'GCN' : 'certificate'} ${certificate}`,
    ]
      .filter(Boolean)
      .join(' · ')
  },
  errors: { ...parcelNumber.errors, ...landCertificate.errors },
}
