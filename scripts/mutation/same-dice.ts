/** Laws throw the same dice for every change: whether it is noticed is no matter of luck. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 2018, endOnFailure: true })
