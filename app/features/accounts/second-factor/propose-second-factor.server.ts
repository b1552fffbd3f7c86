import { randomBytes } from "node:crypto";
import { getTOTPAuthUri } from "@epic-web/totp";
import { toString as toQrCode } from "qrcode";
import { findCluster } from "../find-cluster.server.ts";
import type { Viewer } from "../viewer.ts";
import { openProposal, sealProposal } from "./proposal.server.ts";
import { toBase32 } from "./totp.ts";

export type ProposedFactor = { sealed: string; secret: string; qrSvg: string };

/**
 * A secret for the person's authenticator app, as a picture and in letters. Nothing is stored: it comes back sealed
 * with the form. `sealed` is such a form's proposal that is to be shown again.
 */
export async function proposeSecondFactor(viewer: Viewer, now: Date, sealed: string | null = null): Promise<ProposedFactor> {
  const secret = (sealed && openProposal(sealed, viewer.personId, now)) || toBase32(randomBytes(20));
  const issuer = (await findCluster())?.name ?? "Muster";
  const uri = getTOTPAuthUri({ secret, accountName: viewer.email, issuer, algorithm: "SHA-1", digits: 6, period: 30 });
  const qrSvg = await toQrCode(uri, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return { sealed: sealProposal(secret, viewer.personId, now), secret: secret.replace(/(.{4})(?=.)/g, "$1 "), qrSvg };
}
