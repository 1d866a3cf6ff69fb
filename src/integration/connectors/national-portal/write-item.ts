/** The portal's message, made of what is frozen in the delivery and of what never changes about a dossier. */
import type { LoadedDossier, Office } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import { writeMoment } from './contract.ts'
import type { PortalPayload } from './route.ts'

const SUBJECTS = { citizen: '1', enterprise: '2', organisation: '4' } as const
const CHANNELS = { direct: '1', kiosk: '1', online: '2', post: '3' } as const
const RETURNED = { counter: '0', online: '0', post: '1' } as const
const MOST_NOTE = 2000
const MOST_SUMMARY = 1000

export interface Written {
  office: Office
  found: LoadedDossier
  payload: PortalPayload
  /** Under which the portal knows the dossier. */
  code: string
  /** TechID of the owner there. */
  identity?: string | undefined
  linkOf: (file: { dossier: string; sha256: string; destination: string }) => string
}

/** DongBoHoSoMC.data[0]. */
export function writeDossier({
  office,
  found,
  payload,
  code,
  identity,
  linkOf,
}: Written): Record<string, unknown> {
  const { state, parties } = found
  const owner = parties.owner ?? parties.applicant
  const version = office.catalogue.byId(state.procedureVersion)?.version
  const name = version?.name.vi ?? state.procedure
  const { status, acceptedAt, dueAt, endedAt, handedOverAt, reason, result } = payload
  const isRefused = status === 3
  return tidy({
    MaHoSo: code,
    ThongTinKhac: payload.code === code ? undefined : payload.code,
    MaTTHC: state.procedure,
    TenTTHC: name,
    ChuHoSo: owner.name,
    LoaiDoiTuong: SUBJECTS[owner.kind],
    SoGiayToChuHoSo: owner.idNumber,
    MaDoiTuong: identity,
    DinhDanhCHS:
      owner.idNumber === undefined ? undefined : [{ LoaiDinhDanh: '1', SoDinhDanh: owner.idNumber }],
    Email: parties.applicant.email,
    SoDienThoai: parties.applicant.phone,
    TrichYeuHoSo: name.slice(0, MOST_SUMMARY),
    NgayNopHoSo: writeMoment(state.submittedAt),
    NgayTiepNhan: moment(acceptedAt),
    NgayHenTra: moment(dueAt),
    TrangThaiHoSo: String(status),
    NgayKetThucXuLy: isRefused ? undefined : moment(endedAt),
    NgayTuChoi: isRefused ? moment(endedAt) : undefined,
    NgayTra: moment(handedOverAt),
    HinhThuc: RETURNED[state.deliverBy],
    KenhThucHien: CHANNELS[state.channel],
    NoiNopHoSo: payload.code === code ? '2' : '1',
    DonViXuLy: office.directory.nameOf(state.competentAgency, 'vi'),
    GhiChu: reason?.slice(0, MOST_NOTE),
    HoSoCoThanhPhanSoHoa: state.papers.some(({ files = [] }) => files.length > 0) ? '1' : '0',
    TaiLieuNop: state.papers.map(({ component, name: paper, files = [] }) => ({
      TenTepDinhKem: paper,
      MaThanhPhanHoSo: component,
      IsDeleted: 'False',
      DuocSoHoa: files.length > 0 ? '1' : '0',
    })),
    DanhSachGiayToKetQua: result?.files.map(({ sha256, name: file }) => ({
      TenGiayTo: file,
      MaGiayToKetQua: result.code,
      SoKyHieu: result.number ?? state.result?.number,
      DuongDanTepTinKetQua: linkOf({ dossier: state.id, sha256, destination: 'national_portal' }),
    })),
  })
}

/** CapNhatTienDoHoSoMC.data[0]. */
export function writeProgress({ office, found, payload, code }: Written): Record<string, unknown> {
  const agency = office.directory.nameOf(found.state.competentAgency, 'vi')
  return tidy({
    MaHoSo: code,
    NguoiXuLy: agency.slice(0, 50),
    ChucDanh: 'Cán bộ thụ lý',
    ThoiDiemXuLy: writeMoment(payload.happenedAt),
    PhongBanXuLy: agency,
    NoiDungXuLy: payload.text,
    TrangThai: String(payload.status),
    NgayKetThucTheoQuyDinh: moment(payload.dueAt),
  })
}

export function payloadOf({ payload }: Delivery): PortalPayload {
  return payload as unknown as PortalPayload
}

function moment(at: number | undefined): string | undefined {
  return at === undefined ? undefined : writeMoment(at)
}

function tidy(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
