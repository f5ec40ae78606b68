// Generated from the API document by `npm run generate`.
export interface paths {
    "/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of cloud that accounts can be made for */
        get: operations["listDrivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a pasted document and tells which accounts it describes
         * @description Nothing is stored, and no secret is returned.
         */
        post: operations["readAccountImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connection-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks a cloud whether settings and credential work
         * @description With accountId, whatever is left out of config and credential is taken from the account. A refusal by the cloud is a result, not an error.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cloud accounts */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Adds an account
         * @description The connection is tested first; a refusal is answered with 400.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One account */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        /**
         * Removes an account; nothing in the cloud is touched
         * @description Answers 409 while instances of the account are managed here.
         */
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        /** Changes title, settings, credential or prices */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/accounts/{id}/synchronizations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the inventory of the account again, now */
        post: operations["synchronizeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What was read from the account, when, and what could not be */
        get: operations["listInventoryScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What was last observed in the account */
        get: operations["listResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the cloud whether this could be made, and what it would cost
         * @description Nothing is made or reserved.
         */
        post: operations["estimateInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instances that are managed here */
        get: operations["listInstances"];
        put?: never;
        /**
         * Asks for one or more equal instances
         * @description Returns as soon as the desired state is stored. The same idempotencyKey answers with the operation it started before.
         */
        post: operations["createInstances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many instances there are by phase, account, region and owner
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One instance */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        /**
         * Deletes the instance and its data volume from the cloud
         * @description Answers 409 while it is protected. It stays visible until the cloud says it is gone.
         */
        delete: operations["deleteInstance"];
        options?: never;
        head?: never;
        /** Changes owner, labels, expiry or protection */
        patch: operations["updateInstance"];
        trace?: never;
    };
    "/instances/{id}/power-changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts, stops or reboots */
        post: operations["changeInstancePower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What happened to the instance, newest first */
        get: operations["listInstanceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** How far an operation is */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what the operation made so far */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Driver: {
            name: string;
            title: string;
            "title@ko"?: string;
            /** @description Nothing real is behind it. */
            simulated: boolean;
            configSchema: {
                [key: string]: unknown;
            };
            credentialSchema: {
                [key: string]: unknown;
            };
            importFormats: string[];
        };
        DriverList: {
            items: components["schemas"]["Driver"][];
        };
        AccountImport: {
            driver: string;
            /** @example clouds.yaml */
            format: string;
            text: string;
        };
        ImportedAccount: {
            /** @description What the document calls it. */
            name: string;
            /** @description Values of the driver's config schema; never secret. */
            config: {
                [key: string]: unknown;
            };
            /** @description The document holds the whole credential. */
            hasCredential: boolean;
        };
        ImportedAccountList: {
            items: components["schemas"]["ImportedAccount"][];
        };
        CredentialImport: {
            /** @example clouds.yaml */
            format: string;
            text: string;
            /** @description Which of its accounts. */
            name: string;
        };
        ConnectionTest: {
            /** Format: uuid */
            accountId?: string;
            driver?: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            import?: components["schemas"]["CredentialImport"];
        };
        ConnectionTestResult: {
            ok: boolean;
            /** @description Who the credential is. */
            principal?: string;
            scope?: string;
            error?: components["schemas"]["CloudFailure"];
        };
        CloudFailure: {
            /** @enum {string} */
            code: "AuthFailed" | "QuotaExceeded" | "RateLimited" | "OutOfStock" | "NotFound" | "Conflict" | "InvalidRequest" | "Unsupported" | "Unavailable";
            message: string;
        };
        NewAccount: {
            /** @description What templates and scripts call it; never changes. */
            name: string;
            title: string;
            description?: string;
            driver: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            import?: components["schemas"]["CredentialImport"];
            priceList?: components["schemas"]["PriceList"];
        };
        AccountChange: {
            title?: string;
            description?: string;
            /** @description kind:namespace/name */
            owner?: string;
            /** @description Values of the driver's config schema; never secret. */
            config?: {
                [key: string]: unknown;
            };
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential?: {
                [key: string]: unknown;
            };
            priceList?: components["schemas"]["PriceList"] | null;
            /** @description Of the account as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        PriceList: {
            /** @description ISO 4217. */
            currency: string;
            /** @description Price of one hour, by spec id. */
            specs: {
                [key: string]: string;
            };
            /** @description Price of one GiB of data volume for one hour. */
            volumeGiB?: string;
        };
        Account: {
            /** Format: uuid */
            id: string;
            name: string;
            title: string;
            description?: string;
            driver: string;
            driverTitle: string;
            "driverTitle@ko"?: string;
            simulated: boolean;
            /** @description kind:namespace/name */
            owner: string;
            /** @description kind:namespace/name */
            entityRef: string;
            /** @description Values of the driver's config schema; never secret. */
            config: {
                [key: string]: unknown;
            };
            /** @description Comes from the configuration and is changed there. */
            declared: boolean;
            /** @description What the cloud can do here. */
            capabilities: string[];
            priceList?: components["schemas"]["PriceList"];
            instanceCount: number;
            inventory: components["schemas"]["InventoryState"];
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        InventoryState: {
            /**
             * @description never: not read yet. partial: some scopes could not be read. failing: none could.
             * @enum {string}
             */
            state: "never" | "ok" | "partial" | "failing";
            synchronizing: boolean;
            /**
             * Format: date-time
             * @description When it was last read in full.
             */
            observedAt?: string;
            /** Format: date-time */
            failingSince?: string;
            error?: components["schemas"]["CloudFailure"];
        };
        /** @enum {string} */
        InventoryKind: "region" | "zone" | "image" | "spec" | "network" | "key-pair" | "security-group" | "instance" | "volume";
        InventoryScope: {
            kind: components["schemas"]["InventoryKind"];
            region?: string;
            count: number;
            /** Format: date-time */
            observedAt?: string;
            /** Format: date-time */
            failingSince?: string;
            error?: components["schemas"]["CloudFailure"];
        };
        InventoryScopeList: {
            items: components["schemas"]["InventoryScope"][];
        };
        Resource: {
            id: string;
            name: string;
            kind: components["schemas"]["InventoryKind"];
            region?: string;
            /** @description Shaped by its kind. */
            data: {
                [key: string]: unknown;
            };
        };
        ResourcePage: {
            items: components["schemas"]["Resource"][];
            nextCursor?: string;
            /**
             * Format: date-time
             * @description When this kind was last read there; absent: never.
             */
            observedAt?: string;
        };
        InstanceRequest: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            name: string;
            /**
             * @description More than one are named name-01, name-02 …
             * @default 1
             */
            count?: number;
            region: string;
            zone?: string;
            /** @description Id, as the cloud calls it. */
            image: string;
            /** @description Id, as the cloud calls it. */
            spec: string;
            /** @description Id, as the cloud calls it. */
            network?: string;
            keyPair?: string;
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data. */
            userData?: string;
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it is deleted by itself.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
        };
        NewInstances: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            name: string;
            /**
             * @description More than one are named name-01, name-02 …
             * @default 1
             */
            count?: number;
            region: string;
            zone?: string;
            /** @description Id, as the cloud calls it. */
            image: string;
            /** @description Id, as the cloud calls it. */
            spec: string;
            /** @description Id, as the cloud calls it. */
            network?: string;
            keyPair?: string;
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data. */
            userData?: string;
            labels?: {
                [key: string]: string;
            };
            /**
             * Format: date-time
             * @description When it is deleted by itself.
             */
            expiresAt?: string;
            /** @default false */
            deletionProtection?: boolean;
            idempotencyKey: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
        };
        InstanceChange: {
            /** @description kind:namespace/name */
            owner?: string;
            labels?: {
                [key: string]: string;
            };
            expiresAt?: string | null;
            deletionProtection?: boolean;
            /** @description Of the instance as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        PowerChange: {
            /** @enum {string} */
            action: "start" | "stop" | "reboot";
        };
        Money: {
            /** @description Exact decimal text. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
        };
        InstancePrice: {
            hourly: components["schemas"]["Money"];
            /** @description 730 hours. */
            monthly: components["schemas"]["Money"];
        };
        InstanceEstimate: {
            /** @description Nothing speaks against it. */
            ok: boolean;
            names: string[];
            problems: components["schemas"]["EstimateProblem"][];
            /** @description Only of what this request uses; empty when the cloud does not tell. */
            quotas: components["schemas"]["QuotaVerdict"][];
            /** @enum {string} */
            stock: "available" | "out-of-stock" | "unknown";
            zonesWithRoom?: string[];
            price?: components["schemas"]["InstancePrice"];
            unitPrice?: components["schemas"]["InstancePrice"];
        };
        EstimateProblem: {
            code: string;
            /** @description Of the request. */
            field?: string;
            /** @description What to do, in English. */
            message: string;
            params?: {
                [key: string]: unknown;
            };
        };
        QuotaVerdict: {
            resource: string;
            used: number;
            /** @description Absent: without limit. */
            limit?: number;
            requested: number;
            ok: boolean;
        };
        InstanceCondition: {
            /** @enum {string} */
            type: "Created" | "VolumeAttached" | "PowerAsAsked" | "Synced" | "Ready";
            /** @enum {string} */
            status: "True" | "False" | "Unknown";
            reason: string;
            message?: string;
            /** Format: date-time */
            since: string;
        };
        InstanceFailure: {
            code: string;
            message: string;
            /** @description Trying again will not help. */
            permanent: boolean;
        };
        InstanceAddress: {
            address: string;
            /** @enum {integer} */
            version: 4 | 6;
            /** @enum {string} */
            type: "private" | "public";
            network?: string;
        };
        Instance: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description kind:namespace/name */
            entityRef: string;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                driver: string;
                simulated: boolean;
            };
            region: string;
            zone?: string;
            image: {
                id: string;
                name: string;
                os?: string;
            };
            spec: {
                id: string;
                name: string;
                vcpus: number;
                memoryMiB: number;
            };
            network?: {
                id: string;
                name: string;
            };
            keyPair?: string;
            volumeGiB?: number;
            labels: {
                [key: string]: string;
            };
            /** @description kind:namespace/name */
            owner: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** Format: date-time */
            expiresAt?: string;
            deletionProtection: boolean;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Deleting" | "Deleted" | "Failed" | "Missing" | "Unknown";
            /**
             * @description What was asked for.
             * @enum {string}
             */
            power: "running" | "stopped";
            deleting: boolean;
            conditions: components["schemas"]["InstanceCondition"][];
            failure?: components["schemas"]["InstanceFailure"];
            addresses: components["schemas"]["InstanceAddress"][];
            /** @description What the cloud calls it. */
            cloudId?: string;
            price?: components["schemas"]["InstancePrice"];
            /** Format: uuid */
            operationId: string;
            /**
             * Format: date-time
             * @description When the cloud was last asked.
             */
            observedAt?: string;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InstancePage: {
            items: components["schemas"]["Instance"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        FacetValue: {
            value: string;
            label?: string;
            count: number;
        };
        InstanceFacets: {
            total: number;
            phase: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
        };
        InstanceEvent: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            type: "Normal" | "Warning";
            /** @description One word in CamelCase. */
            reason: string;
            params: {
                [key: string]: unknown;
            };
            /** @description In English. */
            message: string;
            /** @description Who, where somebody asked for it. */
            actor?: string;
        };
        InstanceEventPage: {
            items: components["schemas"]["InstanceEvent"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        Operation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "succeeded" | "rolling-back" | "failed";
            percent: number;
            /** @description kind:namespace/name */
            requestedBy: string;
            /** @description Of what it makes. */
            owner: string;
            failure?: components["schemas"]["InstanceFailure"];
            instances: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description kind:namespace/name */
                entityRef: string;
                /** @enum {string} */
                phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Deleting" | "Deleted" | "Failed" | "Missing" | "Unknown";
                ready: boolean;
                failure?: components["schemas"]["InstanceFailure"];
            }[];
            /** Format: date-time */
            createdAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDrivers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All drivers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DriverList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readAccountImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountImport"];
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedAccountList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionTest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestResult"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only accounts of these drivers. */
                driver?: string[];
                /** @description Only the accounts with these names. */
                name?: string[];
                sort?: "title" | "-title" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    synchronizeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, its inventory waiting. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInventoryScopes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All scopes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryScopeList"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listResources: {
        parameters: {
            query: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                kind: components["schemas"]["InventoryKind"];
                /** @description Required for every kind but region. */
                region?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcePage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    estimateInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceEstimate"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInstances: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only instances in these phases. */
                phase?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances with all these labels, each key or key=value. */
                label?: string[];
                sort?: "name" | "-name" | "phase" | "-phase" | "region" | "-region" | "createdAt" | "-createdAt" | "expiresAt" | "-expiresAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancePage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstances"];
            };
        };
        responses: {
            /** @description The operation that makes them. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    countInstances: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only instances in these phases. */
                phase?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances with all these labels, each key or key=value. */
                label?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceFacets"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance, being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceChange"];
            };
        };
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changeInstancePower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PowerChange"];
            };
        };
        responses: {
            /** @description The instance, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInstanceEvents: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceEventPage"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    cancelOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation, being taken back. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The request is malformed; the message names the field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description No or an invalid token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The caller lacks the permission. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It does not exist, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description It is in a state, or in use, so that this cannot be done. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
