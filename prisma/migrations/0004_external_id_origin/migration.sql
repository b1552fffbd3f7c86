-- CreateEnum
CREATE TYPE "ExternalIdOrigin" AS ENUM ('created', 'doubtful', 'joined');

-- AlterTable
ALTER TABLE "OrganisationExternalId" ADD COLUMN     "origin" "ExternalIdOrigin";

-- Until now only the CORDIS import gave numbers of this scheme, and it brought the organisations that it named.
UPDATE "OrganisationExternalId" SET "origin" = 'created'
FROM "Organisation" organisation
WHERE organisation.id = "organisationId" AND scheme = 'cordis' AND NOT organisation."isMember" AND organisation.version = 1;
