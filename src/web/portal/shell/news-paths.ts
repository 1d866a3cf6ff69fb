/** Addresses of the news; with `:id` the routes. */

export const newsPath = '/news'
export const feedPath = '/news/feed.xml'
export const articlePath = (id: number | string) => `/news/${id}`
export const picturePath = (id: number | string, sha256: string) => `/news/${id}/pictures/${sha256}`
