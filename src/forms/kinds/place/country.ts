/** Quốc gia, quốc tịch: names as CLDR writes them in both languages (Unicode licence), kept as the ISO 3166 code. */
import { cleanLine } from '../../../platform/texts/index.ts'
import { foldWord } from '../fold.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  country_unknown: {
    vi: 'Không thấy nước này trong danh mục. Hãy chọn tên trong danh sách, ví dụ Việt Nam.',
    en: 'This country is not on the list. Choose a name from it, for example Vietnam.',
  },
} as const
const error = errorOf(errors)

const LIST = `VN|Việt Nam|Vietnam;
AF|Afghanistan|Afghanistan; AL|Albania|Albania; DZ|Algeria|Algeria; AD|Andorra|Andorra; AO|Angola|Angola;
AG|Antigua và Barbuda|Antigua & Barbuda; AR|Argentina|Argentina; AM|Armenia|Armenia; AU|Úc|Australia; AT|Áo|Austria;
AZ|Azerbaijan|Azerbaijan; BS|Bahamas|Bahamas; BH|Bahrain|Bahrain; BD|Bangladesh|Bangladesh; BB|Barbados|Barbados;
BY|Belarus|Belarus; BE|Bỉ|Belgium; BZ|Belize|Belize; BJ|Benin|Benin; BT|Bhutan|Bhutan; BO|Bolivia|Bolivia;
BA|Bosnia và Herzegovina|Bosnia & Herzegovina; BW|Botswana|Botswana; BR|Brazil|Brazil; BN|Brunei|Brunei;
BG|Bulgaria|Bulgaria; BF|Burkina Faso|Burkina Faso; BI|Burundi|Burundi; KH|Campuchia|Cambodia; CM|Cameroon|Cameroon;
CA|Canada|Canada; CV|Cape Verde|Cape Verde; CF|Cộng hòa Trung Phi|Central African Republic; TD|Chad|Chad;
CL|Chile|Chile; CN|Trung Quốc|China; CO|Colombia|Colombia; KM|Comoros|Comoros;
CG|Congo - Brazzaville|Congo - Brazzaville; CD|Congo - Kinshasa|Congo - Kinshasa; CR|Costa Rica|Costa Rica;
CI|Côte d’Ivoire|Côte d’Ivoire; HR|Croatia|Croatia; CU|Cuba|Cuba; CY|Síp|Cyprus; CZ|Séc|Czechia; DK|Đan Mạch|Denmark;
DJ|Djibouti|Djibouti; DM|Dominica|Dominica; DO|Cộng hòa Dominica|Dominican Republic; EC|Ecuador|Ecuador;
EG|Ai Cập|Egypt; SV|El Salvador|El Salvador; GQ|Guinea Xích Đạo|Equatorial Guinea; ER|Eritrea|Eritrea;
EE|Estonia|Estonia; SZ|Eswatini|Eswatini; ET|Ethiopia|Ethiopia; FJ|Fiji|Fiji; FI|Phần Lan|Finland; FR|Pháp|France;
GA|Gabon|Gabon; GM|Gambia|Gambia; GE|Georgia|Georgia; DE|Đức|Germany; GH|Ghana|Ghana; GR|Hy Lạp|Greece;
GD|Grenada|Grenada; GT|Guatemala|Guatemala; GN|Guinea|Guinea; GW|Guinea-Bissau|Guinea-Bissau; GY|Guyana|Guyana;
HT|Haiti|Haiti; HN|Honduras|Honduras; HK|Đặc khu Hành chính Hồng Kông, Trung Quốc|Hong Kong SAR China;
HU|Hungary|Hungary; IS|Iceland|Iceland; IN|Ấn Độ|India; ID|Indonesia|Indonesia; IR|Iran|Iran; IQ|Iraq|Iraq;
IE|Ireland|Ireland; IL|Israel|Israel; IT|Italy|Italy; JM|Jamaica|Jamaica; JP|Nhật Bản|Japan; JO|Jordan|Jordan;
KZ|Kazakhstan|Kazakhstan; KE|Kenya|Kenya; KI|Kiribati|Kiribati; KP|Triều Tiên|North Korea; KR|Hàn Quốc|South Korea;
KW|Kuwait|Kuwait; KG|Kyrgyzstan|Kyrgyzstan; LA|Lào|Laos; LV|Latvia|Latvia; LB|Li-băng|Lebanon; LS|Lesotho|Lesotho;
LR|Liberia|Liberia; LY|Libya|Libya; LI|Liechtenstein|Liechtenstein; LT|Litva|Lithuania; LU|Luxembourg|Luxembourg;
MO|Đặc khu Hành chính Macao, Trung Quốc|Macao SAR China; MG|Madagascar|Madagascar; MW|Malawi|Malawi;
MY|Malaysia|Malaysia; MV|Maldives|Maldives; ML|Mali|Mali; MT|Malta|Malta; MH|Quần đảo Marshall|Marshall Islands;
MR|Mauritania|Mauritania; MU|Mauritius|Mauritius; MX|Mexico|Mexico; FM|Micronesia|Micronesia; MD|Moldova|Moldova;
MC|Monaco|Monaco; MN|Mông Cổ|Mongolia; ME|Montenegro|Montenegro; MA|Ma-rốc|Morocco; MZ|Mozambique|Mozambique;
MM|Myanmar (Miến Điện)|Myanmar (Burma); NA|Namibia|Namibia; NR|Nauru|Nauru; NP|Nepal|Nepal; NL|Hà Lan|Netherlands;
NZ|New Zealand|New Zealand; NI|Nicaragua|Nicaragua; NE|Niger|Niger; NG|Nigeria|Nigeria;
MK|Bắc Macedonia|North Macedonia; NO|Na Uy|Norway; OM|Oman|Oman; PK|Pakistan|Pakistan; PW|Palau|Palau;
PS|Lãnh thổ Palestine|Palestinian Territories; PA|Panama|Panama; PG|Papua New Guinea|Papua New Guinea;
PY|Paraguay|Paraguay; PE|Peru|Peru; PH|Philippines|Philippines; PL|Ba Lan|Poland; PT|Bồ Đào Nha|Portugal;
QA|Qatar|Qatar; RO|Romania|Romania; RU|Nga|Russia; RW|Rwanda|Rwanda; KN|St. Kitts và Nevis|St. Kitts & Nevis;
LC|St. Lucia|St. Lucia; VC|St. Vincent và Grenadines|St. Vincent & Grenadines; WS|Samoa|Samoa;
SM|San Marino|San Marino; ST|São Tomé và Príncipe|São Tomé & Príncipe; SA|Ả Rập Xê-út|Saudi Arabia;
SN|Senegal|Senegal; RS|Serbia|Serbia; SC|Seychelles|Seychelles; SL|Sierra Leone|Sierra Leone; SG|Singapore|Singapore;
SK|Slovakia|Slovakia; SI|Slovenia|Slovenia; SB|Quần đảo Solomon|Solomon Islands; SO|Somalia|Somalia;
ZA|Nam Phi|South Africa; SS|Nam Sudan|South Sudan; ES|Tây Ban Nha|Spain; LK|Sri Lanka|Sri Lanka; SD|Sudan|Sudan;
SR|Suriname|Suriname; SE|Thụy Điển|Sweden; CH|Thụy Sĩ|Switzerland; SY|Syria|Syria; TW|Đài Loan|Taiwan;
TJ|Tajikistan|Tajikistan; TZ|Tanzania|Tanzania; TH|Thái Lan|Thailand; TL|Timor-Leste|Timor-Leste; TG|Togo|Togo;
TO|Tonga|Tonga; TT|Trinidad và Tobago|Trinidad & Tobago; TN|Tunisia|Tunisia; TR|Thổ Nhĩ Kỳ|Türkiye;
TM|Turkmenistan|Turkmenistan; TV|Tuvalu|Tuvalu; UG|Uganda|Uganda; UA|Ukraina|Ukraine;
AE|Các Tiểu Vương quốc Ả Rập Thống nhất|United Arab Emirates; GB|Vương quốc Anh|United Kingdom;
US|Hoa Kỳ|United States; UY|Uruguay|Uruguay; UZ|Uzbekistan|Uzbekistan; VU|Vanuatu|Vanuatu;
VA|Thành Vatican|Vatican City; VE|Venezuela|Venezuela; YE|Yemen|Yemen; ZM|Zambia|Zambia; ZW|Zimbabwe|Zimbabwe;`

const COUNTRIES = LIST.split(';').flatMap((line) => {
  const [code = '', vi = '', en = ''] = line.trim().split('|')
  return code === '' ? [] : [{ code, label: { vi, en } }]
})

/** Further names, folded: short and long ones, and those spelt as Vietnamese speaks them. */
const OTHER_NAMES = `VN vietnamese, cong hoa xa hoi chu nghia viet nam, chxhcn viet nam, vnm; US my, usa, u s a, hoa ki, hop chung quoc hoa ky, hop
  chung quoc my; GB anh, anh quoc, uk, great britain, lien hiep vuong quoc anh; RU lien bang nga; DE chlb duc, cong hoa lien bang duc;
  CN trung hoa, chnd trung hoa, cong hoa nhan dan trung hoa; TW dai loan trung quoc; KR dai han dan quoc, nam trieu tien, korea;
  KP bac trieu tien, chdcnd trieu tien; JP nhat; LA chdcnd lao, cong hoa dan chu nhan dan lao; KH cam pu chia, cam bot; SG xinh ga po,
  xin ga po; MY ma lai xi a; ID in do ne xi a; PH phi lip pin; MM myanmar, mi an ma, mien dien; AU o xtray li a, o xto ray li a; CA ca na da;
  NZ tan tay lan, niu di lan; CH thuy sy; IT y, italia, i ta li a; CZ cong hoa sec, czech republic; SK xlo va ki a; HU hung ga ri;
  UA u crai na; KZ ca dac xtan; CU cu ba; BR bra xin; AR achentina, ac hen ti na; AE uae; HK hong kong, hongkong; MO macao, ma cao;
  BG bun ga ri, bungari; RO ru ma ni, rumani; PS palestine, pa le xtin; SE thuy dien; MN mong co`

const FURTHER = OTHER_NAMES.split(';').flatMap((line) => {
  const [, code = '', names = ''] = /^\s*([A-Z]{2}) ([\s\S]*)$/.exec(line) ?? []
  return names.split(',').map((name) => [name.trim().replace(/\s+/g, ' '), code] as const)
})

const CODES: ReadonlySet<string> = new Set(COUNTRIES.map(({ code }) => code))

/** Names go before codes, of which “bi” and “ao” are some. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ...COUNTRIES.map(({ code }) => [foldWord(code), code] as const),
  ...COUNTRIES.flatMap(({ code, label }) =>
    [label.vi, label.en].map((name) => [foldWord(name), code] as const),
  ),
  ...FURTHER,
])

export const country: Kind<string> = {
  errors,
  read(typed) {
    const plain = cleanLine(typed.normalize('NFKC'))
    if (CODES.has(plain)) return { ok: true, value: plain }
    const text = foldWord(plain).replace(/^(?:nuoc|quoc tich) /, '')
    if (text === '') return { ok: false, error: error('required') }
    const value = KNOWN.get(text)
    return value === undefined ? { ok: false, error: error('country_unknown') } : { ok: true, value }
  },
  say: (value, lang) => COUNTRIES.find(({ code }) => code === value)?.label[lang] ?? value,
  control: { draw: 'known', options: COUNTRIES },
}
