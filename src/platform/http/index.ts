export { type Access, type Authorize, listRoutes, type RouteListing } from './access.ts'
export { createHttp, type HttpOptions } from './create-http.ts'
export type { Readiness } from './health.ts'
export { langOf, type RenderProblem, sendProblem } from './send-problem.ts'
