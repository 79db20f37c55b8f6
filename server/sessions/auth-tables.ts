/** The tables of sign-in, in the schema `auth`; people are the organisation's own users. */
export const userTable = {
  modelName: 'user_account',
  fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
};

const times = { createdAt: 'created_at', updatedAt: 'updated_at', expiresAt: 'expires_at' };

export const sessionTable = {
  modelName: 'auth.session',
  fields: { ...times, userId: 'user_id', ipAddress: 'ip_address', userAgent: 'user_agent' },
};

export const accountTable = {
  modelName: 'auth.account',
  fields: {
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    userId: 'user_id',
    providerId: 'provider_id',
    accountId: 'account_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
};

export const verificationTable = { modelName: 'auth.verification', fields: times };

export const twoFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'auth.two_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
};
