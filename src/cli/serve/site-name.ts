export const SITE_NAME = { vi: 'Một Cửa Phú Thọ', en: 'Motcua Phú Thọ' }
