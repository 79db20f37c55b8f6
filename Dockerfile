FROM node:24-slim AS console
WORKDIR /evenhand
COPY package.json package-lock.json .npmrc ./
COPY scripts scripts
RUN node scripts/install.mjs
COPY . .
RUN node scripts/install.mjs --console

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/var/lib/evenhand
WORKDIR /evenhand
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY schema schema
COPY server server
COPY --from=console /evenhand/admin/dist admin/dist
COPY admin/language/cy.json admin/language/cy.json
RUN install --directory --owner=node --group=node --mode=700 /var/lib/evenhand
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
