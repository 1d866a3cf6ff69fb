import { getUnits } from './units.ts'

/** Names of the communes of a province, as the field takes them: "Xã Hy Cương, Phú Thọ". Empty: no such province. */
export function communeNames(province: string): string[] {
  const { communes } = getUnits()
  return [...communes.values()]
    .filter((one) => one.province.code === province)
    .map((one) => `${one.name}, ${one.province.name.replace(/^(Tỉnh|Thành phố) /, '')}`)
}
