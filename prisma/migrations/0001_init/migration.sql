-- CreateEnum
CREATE TYPE "PersonVisibility" AS ENUM ('office', 'members');

-- CreateEnum
CREATE TYPE "EmailTokenPurpose" AS ENUM ('verify_email', 'reset_password', 'change_email');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('provider', 'supplier', 'research', 'public_body', 'association', 'other');

-- CreateEnum
CREATE TYPE "OrganisationRight" AS ENUM ('admin', 'billing', 'voter', 'editor', 'project_lead', 'member');

-- CreateEnum
CREATE TYPE "OfficeRole" AS ENUM ('manager', 'treasurer', 'editor', 'data_steward', 'observer');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('good', 'not_good');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('queued', 'captured', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "Vocabulary" AS ENUM ('service', 'product', 'capability', 'clientele');

-- CreateEnum
CREATE TYPE "DeclarationKind" AS ENUM ('headcount', 'revenue_band');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('phone', 'email', 'person');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('office', 'members', 'registered', 'public');

-- CreateEnum
CREATE TYPE "ProjectSource" AS ENUM ('cordis', 'portal');

-- CreateEnum
CREATE TYPE "ProjectStatus" AS ENUM ('planned', 'signed', 'running', 'closed', 'terminated', 'unknown');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('planned', 'committed', 'undone', 'failed');

-- CreateTable
CREATE TABLE "Cluster" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "legalEntityName" TEXT NOT NULL,
    "legalAddress" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "nutsCode" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "senderName" TEXT NOT NULL,
    "senderEmail" TEXT NOT NULL,
    "privacyNotice" TEXT NOT NULL,
    "imprint" TEXT NOT NULL,
    "accentColour" TEXT NOT NULL DEFAULT '#0f766e',
    "logoFileId" UUID,
    "isFictional" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT,
    "timeZone" TEXT,
    "passwordHash" TEXT,
    "totpSecretSealed" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" BIGINT,
    "emailVisibleTo" "PersonVisibility" NOT NULL DEFAULT 'office',
    "phoneVisibleTo" "PersonVisibility" NOT NULL DEFAULT 'office',
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,
    "secondFactorAt" TIMESTAMPTZ(3),
    "actingForId" UUID,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailToken" (
    "tokenHash" TEXT NOT NULL,
    "purpose" "EmailTokenPurpose" NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "legalName" TEXT NOT NULL,
    "shortName" TEXT,
    "countryCode" CHAR(2) NOT NULL,
    "vatNumber" TEXT,
    "registerNumber" TEXT,
    "website" TEXT,
    "logoFileId" UUID,
    "isMember" BOOLEAN NOT NULL DEFAULT false,
    "isOffice" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationExternalId" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "OrganisationExternalId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "jobTitle" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AffiliationRight" (
    "id" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "right" "OrganisationRight" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AffiliationRight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeAppointment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "OfficeRole" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficeAppointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "organisationId" UUID,
    "rights" "OrganisationRight"[],
    "officeRole" "OfficeRole",
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "actorPersonId" UUID,
    "actorKind" TEXT NOT NULL,
    "onBehalfOfId" UUID,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "uniqueKey" TEXT,
    "personId" UUID,
    "officeRole" "OfficeRole",
    "organisationId" UUID,
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandingDecision" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "standing" "Standing" NOT NULL,
    "reason" TEXT,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,

    CONSTRAINT "StandingDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingConsent" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "givenById" UUID,
    "evidence" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ListingConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "organisationId" UUID NOT NULL,
    "audience" "Visibility" NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "card" JSONB NOT NULL,
    "facets" JSONB NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("organisationId","audience")
);

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "organisationId" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("organisationId")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "toEmail" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "carriesSecret" BOOLEAN NOT NULL DEFAULT false,
    "secretSealed" TEXT,
    "status" "MailStatus" NOT NULL DEFAULT 'queued',
    "transport" TEXT,
    "vendorId" TEXT,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationDescription" (
    "organisationId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "OrganisationDescription_pkey" PRIMARY KEY ("organisationId","locale")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "name" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "nutsCode" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VocabularyTerm" (
    "id" UUID NOT NULL,
    "vocabulary" "Vocabulary" NOT NULL,
    "code" TEXT NOT NULL,
    "parentId" UUID,
    "labels" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "VocabularyTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationTerm" (
    "organisationId" UUID NOT NULL,
    "termId" UUID NOT NULL,

    CONSTRAINT "OrganisationTerm_pkey" PRIMARY KEY ("organisationId","termId")
);

-- CreateTable
CREATE TABLE "OrganisationLanguage" (
    "organisationId" UUID NOT NULL,
    "languageCode" TEXT NOT NULL,

    CONSTRAINT "OrganisationLanguage_pkey" PRIMARY KEY ("organisationId","languageCode")
);

-- CreateTable
CREATE TABLE "OrganisationSourceMarket" (
    "organisationId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,

    CONSTRAINT "OrganisationSourceMarket_pkey" PRIMARY KEY ("organisationId","countryCode")
);

-- CreateTable
CREATE TABLE "Accreditation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "scheme" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT,
    "validFromOn" DATE NOT NULL,
    "validToOn" DATE,

    CONSTRAINT "Accreditation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Declaration" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "DeclarationKind" NOT NULL,
    "band" TEXT NOT NULL,
    "asOfOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationContact" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "label" TEXT,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OrganisationContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FieldVisibility" (
    "organisationId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL,

    CONSTRAINT "FieldVisibility_pkey" PRIMARY KEY ("organisationId","field")
);

-- CreateTable
CREATE TABLE "InternalNote" (
    "id" UUID NOT NULL,
    "organisationId" UUID,
    "personId" UUID,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InternalNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "uniqueKey" TEXT,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "maxAttempts" INTEGER NOT NULL DEFAULT 5,
    "runAgain" BOOLEAN NOT NULL DEFAULT false,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "failedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimetableRun" (
    "name" TEXT NOT NULL,
    "lastRunAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TimetableRun_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "originalName" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataVersion" (
    "name" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "source" "ProjectSource" NOT NULL,
    "externalId" TEXT,
    "acronym" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "status" "ProjectStatus" NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "totalCostMinor" BIGINT,
    "fundingMinor" BIGINT,
    "currency" CHAR(3),
    "fundingScheme" TEXT,
    "programme" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPartner" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER,
    "startsOn" DATE,
    "endsOn" DATE,
    "leftEarly" BOOLEAN NOT NULL DEFAULT false,
    "fundingMinor" BIGINT,
    "currency" CHAR(3),

    CONSTRAINT "ProjectPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "planHash" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_codeHash_key" ON "RecoveryCode"("codeHash");

-- CreateIndex
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- CreateIndex
CREATE INDEX "EmailToken_personId_purpose_idx" ON "EmailToken"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_countryCode_vatNumber_key" ON "Organisation"("countryCode", "vatNumber");

-- CreateIndex
CREATE INDEX "OrganisationExternalId_organisationId_idx" ON "OrganisationExternalId"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationExternalId_scheme_value_key" ON "OrganisationExternalId"("scheme", "value");

-- CreateIndex
CREATE INDEX "Affiliation_personId_idx" ON "Affiliation"("personId");

-- CreateIndex
CREATE INDEX "Affiliation_organisationId_idx" ON "Affiliation"("organisationId");

-- CreateIndex
CREATE INDEX "AffiliationRight_affiliationId_idx" ON "AffiliationRight"("affiliationId");

-- CreateIndex
CREATE INDEX "OfficeAppointment_personId_idx" ON "OfficeAppointment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_idx" ON "AuditEvent"("subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_uniqueKey_key" ON "Task"("uniqueKey");

-- CreateIndex
CREATE INDEX "Task_personId_idx" ON "Task"("personId");

-- CreateIndex
CREATE INDEX "Task_officeRole_idx" ON "Task"("officeRole");

-- CreateIndex
CREATE INDEX "StandingDecision_organisationId_decidedAt_idx" ON "StandingDecision"("organisationId", "decidedAt");

-- CreateIndex
CREATE INDEX "ListingConsent_organisationId_idx" ON "ListingConsent"("organisationId");

-- CreateIndex
CREATE INDEX "SearchDocument_audience_kind_idx" ON "SearchDocument"("audience", "kind");

-- CreateIndex
CREATE INDEX "SearchDocument_folded_idx" ON "SearchDocument" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_idempotencyKey_key" ON "OutgoingMail"("idempotencyKey");

-- CreateIndex
CREATE INDEX "OutgoingMail_createdAt_idx" ON "OutgoingMail"("createdAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_toEmail_idx" ON "OutgoingMail"("toEmail");

-- CreateIndex
CREATE INDEX "Site_organisationId_idx" ON "Site"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "VocabularyTerm_vocabulary_code_key" ON "VocabularyTerm"("vocabulary", "code");

-- CreateIndex
CREATE INDEX "OrganisationTerm_termId_idx" ON "OrganisationTerm"("termId");

-- CreateIndex
CREATE INDEX "Accreditation_organisationId_idx" ON "Accreditation"("organisationId");

-- CreateIndex
CREATE INDEX "Declaration_organisationId_kind_asOfOn_idx" ON "Declaration"("organisationId", "kind", "asOfOn");

-- CreateIndex
CREATE INDEX "OrganisationContact_organisationId_idx" ON "OrganisationContact"("organisationId");

-- CreateIndex
CREATE INDEX "InternalNote_organisationId_idx" ON "InternalNote"("organisationId");

-- CreateIndex
CREATE INDEX "InternalNote_personId_idx" ON "InternalNote"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Job_uniqueKey_key" ON "Job"("uniqueKey");

-- CreateIndex
CREATE INDEX "Job_runAt_idx" ON "Job"("runAt");

-- CreateIndex
CREATE INDEX "Job_failedAt_idx" ON "Job"("failedAt");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Project_source_externalId_key" ON "Project"("source", "externalId");

-- CreateIndex
CREATE INDEX "ProjectPartner_organisationId_idx" ON "ProjectPartner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectPartner_projectId_organisationId_role_occurrence_key" ON "ProjectPartner"("projectId", "organisationId", "role", "occurrence");

-- AddForeignKey
ALTER TABLE "Cluster" ADD CONSTRAINT "Cluster_logoFileId_fkey" FOREIGN KEY ("logoFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_actingForId_fkey" FOREIGN KEY ("actingForId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailToken" ADD CONSTRAINT "EmailToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_logoFileId_fkey" FOREIGN KEY ("logoFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationExternalId" ADD CONSTRAINT "OrganisationExternalId_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffiliationRight" ADD CONSTRAINT "AffiliationRight_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeAppointment" ADD CONSTRAINT "OfficeAppointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorPersonId_fkey" FOREIGN KEY ("actorPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandingDecision" ADD CONSTRAINT "StandingDecision_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingConsent" ADD CONSTRAINT "ListingConsent_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterEntry" ADD CONSTRAINT "RegisterEntry_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationDescription" ADD CONSTRAINT "OrganisationDescription_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Site" ADD CONSTRAINT "Site_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VocabularyTerm" ADD CONSTRAINT "VocabularyTerm_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "VocabularyTerm"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationTerm" ADD CONSTRAINT "OrganisationTerm_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationTerm" ADD CONSTRAINT "OrganisationTerm_termId_fkey" FOREIGN KEY ("termId") REFERENCES "VocabularyTerm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationLanguage" ADD CONSTRAINT "OrganisationLanguage_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSourceMarket" ADD CONSTRAINT "OrganisationSourceMarket_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accreditation" ADD CONSTRAINT "Accreditation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationContact" ADD CONSTRAINT "OrganisationContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FieldVisibility" ADD CONSTRAINT "FieldVisibility_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternalNote" ADD CONSTRAINT "InternalNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
