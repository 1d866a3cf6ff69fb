/** What can be wrong with a signature. */

/**
 * `changed`: a byte of what was signed is another; `not_whole`: something was added afterwards that nobody signed; `unreadable`: no
 * signature that is understood here; `untrusted`: issued by nobody who is believed here; `expired`: signed outside of the certificate's
 * time; `wrong_chain`: a certificate in between may not issue, or did not; `revoked`: a
 * certificate stands on a list of its authority as revoked; `wrong_stamp`: its time stamp is not its own, or was changed; `foreign_stamp`:
 * its time stamp was set by nobody who is believed for that.
 */
export const SIGNATURE_FAULTS = [
  'changed',
  'not_whole',
  'unreadable',
  'untrusted',
  'expired',
  'wrong_chain',
  'revoked',
  'wrong_stamp',
  'foreign_stamp',
] as const
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number]
