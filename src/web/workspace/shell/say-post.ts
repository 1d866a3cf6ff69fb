import { type Directory, type Post, roleNames } from '../../../agencies/index.ts'
import type { Lang } from '../../../platform/index.ts'

/** The name of a role; the code of one that is gone. */
export function sayRole(role: string, lang: Lang): string {
  return Object.entries(roleNames).find(([code]) => code === role)?.[1][lang] ?? role
}

/** "Phòng Quản lý xây dựng, Sở Xây dựng": where a post is. */
export function sayPlace({ agency, unit }: Post, directory: Directory, lang: Lang): string {
  const names = [unit !== null && directory.unitNameOf(agency, unit, lang), directory.nameOf(agency, lang)]
  return names.filter(Boolean).join(', ')
}

/** A post with its place, without whoever is in it. */
export function sayPost(post: Post, directory: Directory, lang: Lang): string {
  return `${sayRole(post.role, lang)}, ${sayPlace(post, directory, lang)}`
}
