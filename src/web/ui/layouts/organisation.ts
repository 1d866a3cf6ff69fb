/** The Centre as the head and the foot of the pages name it; texts already in the language of the page. */
export interface Organisation {
  /** "Một Cửa Phú Thọ" */
  name: string
  /** "Trung tâm Phục vụ hành chính công tỉnh" */
  centre: string
  address?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  /** "Thứ Hai đến thứ Sáu, 07:30–11:30 và 13:00–17:00" */
  hours: string
}

export interface NavItem {
  text: string
  href: string
  current?: boolean | undefined
}
