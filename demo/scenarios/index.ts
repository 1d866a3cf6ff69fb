/** Scenarios of the demonstration: what people do with dossiers, played through the same `decide` as everything else. */
export { isDemoLoaded, loadDemo } from './load-demo.ts'
export { END_OF_PERIOD_2018, END_OF_WORK_2018 } from './phutho-2018/phutho-2018.ts'
export { PERIOD_2018, PUBLISHED_2018 } from './phutho-2018/phutho-2018-facts.ts'
export { playPhutho2018 } from './play.ts'
export { onStage } from './stage.ts'
