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
    "/drivers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Switches a driver on or off for new accounts
         * @description Accounts that there are go on as before, and the configuration may still declare new ones.
         */
        patch: operations["updateDriver"];
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
    "/adoption-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks what would become of things in a cloud when they are managed here
         * @description They are looked at in the cloud, now. Nothing is stored or changed.
         */
        post: operations["previewAdoption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manages things from now on that are in a cloud already
         * @description As they are there now, all of them or none. Nothing of them changes but that they get our tag, where the cloud has tags. Answers 409 when one is managed already.
         */
        post: operations["adoptThings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manages things no more; they stay in the cloud
         * @description All of them or none; our tag is taken off them. Adopting them again undoes it. Answers 409 while something is under way with one of them, or while something else here uses it.
         */
        post: operations["releaseThings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/drift-decisions": {
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
        /** Accepts what the cloud has of an instance, or restores it */
        post: operations["decideInstanceDrift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}/drift-decisions": {
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
        /** Accepts what the cloud has of a resource, or restores it */
        post: operations["decideResourceDrift"];
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
         * How many instances there are by phase, account, region, owner and workspace
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
        /**
         * Changes owner, labels, expiry, protection or spec
         * @description Another spec is checked against quota and stock first, as resize-estimates tells.
         */
        patch: operations["updateInstance"];
        trace?: never;
    };
    "/instances/{id}/resize-estimates": {
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
        /**
         * Asks the cloud whether it could be resized, and what it would cost
         * @description Nothing is changed or reserved.
         */
        post: operations["estimateResize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/console-log-readings": {
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
        /**
         * Reads the end of the serial console from the cloud, now
         * @description Nothing of it is kept. Secrets may be in it, so that it needs the permission to change the instance.
         */
        post: operations["readConsoleLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/resource-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What can be made beside instances, and what it consists of
         * @description Forms, tables and pages of resources are drawn from this.
         */
        get: operations["listResourceKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resources that are managed here */
        get: operations["listManagedResources"];
        put?: never;
        /**
         * Asks for a resource
         * @description Returns as soon as the desired state is stored.
         */
        post: operations["createManagedResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource-facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many resources there are by kind, phase, account, region, owner and workspace
         * @description Each facet counts what the other filters leave, so that its own choice can still be changed.
         */
        get: operations["countManagedResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** One resource */
        get: operations["getManagedResource"];
        put?: never;
        post?: never;
        /**
         * Deletes the resource from the cloud
         * @description Answers 409 while it is protected or attached. It stays visible until the cloud says it is gone.
         */
        delete: operations["deleteManagedResource"];
        options?: never;
        head?: never;
        /** Changes what is asked of it: attach, detach, extend, set rules */
        patch: operations["updateManagedResource"];
        trace?: never;
    };
    "/resources/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** What happened to the resource, newest first */
        get: operations["listManagedResourceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/shares": {
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
        /**
         * Lets another workspace see and use the account
         * @description Sharing it again changes nothing.
         */
        post: operations["shareAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends that another workspace sees and uses the account
         * @description What was made there meanwhile stays as it is.
         */
        delete: operations["unshareAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/shares": {
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
        /**
         * Lets another workspace see the instance
         * @description Sharing it again changes nothing.
         */
        post: operations["shareInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends that another workspace sees the instance */
        delete: operations["unshareInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/shares": {
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
        /**
         * Lets another workspace see everything that the operation made
         * @description Sharing it again changes nothing.
         */
        post: operations["shareOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/shares/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends that another workspace sees what the operation made */
        delete: operations["unshareOperation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/role-credentials/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Has what people with a role ask for done with a credential of its own
         * @description The connection is tested first; a refusal is answered with 400. Whoever has no such role goes on with the credential of the account.
         */
        put: operations["setRoleCredential"];
        post?: never;
        /** Has what people with a role ask for done with the account's credential again */
        delete: operations["removeRoleCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspaces/{workspaceId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        /** How much of its limits a workspace uses */
        get: operations["getWorkspaceUsage"];
        put?: never;
        post?: never;
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
            package?: {
                name: string;
                version: string;
            };
            /** @description New accounts may be made for it. */
            enabled: boolean;
            /** Format: date-time */
            disabledAt?: string;
            disabledBy?: string;
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
        DriverChange: {
            enabled: boolean;
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
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
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
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
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
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see it. */
            sharedWith: string[];
            /** @description Roles that have a credential of their own here. */
            credentialRoles: string[];
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
        InventoryKind: "region" | "zone" | "image" | "spec" | "network" | "key-pair" | "security-group" | "instance" | "volume" | "snapshot" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster" | "cluster-version";
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
            /**
             * @description Only of kinds that can be managed here.
             * @enum {string}
             */
            management?: "in-sync" | "drifted" | "missing" | "unknown" | "only-here";
            /** @description What it is here; a data volume is its instance. */
            managed?: {
                kind: components["schemas"]["AdoptableKind"];
                /** Format: uuid */
                id: string;
                name: string;
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
        /** @enum {string} */
        ManagementState: "in-sync" | "drifted" | "missing" | "unknown" | "only-here";
        /** @enum {string} */
        AdoptableKind: "instance" | "volume" | "snapshot" | "key-pair" | "security-group" | "network" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster";
        DriftedField: {
            field: string;
            /** @description In the cloud's words; absent: none. */
            desired?: unknown;
            /** @description In the cloud's words; absent: none. */
            observed?: unknown;
            /** @description Otherwise it can only be accepted. */
            restorable: boolean;
        };
        DriftDecision: {
            /**
             * @description accept: what the cloud has is what is asked for from now on. restore: what was asked for is brought about anew; what is missing is made again.
             * @enum {string}
             */
            decision: "accept" | "restore";
            /** @description Only these; all that drifted when it is left out. */
            fields?: string[];
            /** @description Of the thing as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        AdoptionItem: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            /** @description What the cloud calls it. */
            id: string;
            /** @description What it is called here; made of its name in the cloud when it is left out. */
            name?: string;
        };
        AdoptionRequest: {
            /** @description Its name. */
            account: string;
            /** @description kind:namespace/name */
            owner: string;
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            items: components["schemas"]["AdoptionItem"][];
        };
        AdoptionProblem: {
            /** @description One word in CamelCase. */
            code: string;
            message: string;
            params?: {
                [key: string]: unknown;
            };
        };
        AdoptionAlong: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            id: string;
            name: string;
            /** @description It has to be adopted along, or before. */
            required: boolean;
        };
        AdoptionPreviewItem: {
            kind: components["schemas"]["AdoptableKind"];
            region: string;
            id: string;
            /** @description Its name in the cloud. */
            cloudName?: string;
            /** @description Its name here. */
            name: string;
            problems: components["schemas"]["AdoptionProblem"][];
            /** @description What belongs to it in the cloud and is not managed here. */
            along: components["schemas"]["AdoptionAlong"][];
        };
        AdoptionPreview: {
            ok: boolean;
            items: components["schemas"]["AdoptionPreviewItem"][];
        };
        AdoptionResult: {
            items: {
                kind: components["schemas"]["AdoptableKind"];
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        ReleaseRequest: {
            items: {
                kind: components["schemas"]["AdoptableKind"];
                /** Format: uuid */
                id: string;
            }[];
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
            securityGroups?: string[];
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data, of any form; with what makes the login account it may have 16 KiB. */
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
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
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
            securityGroups?: string[];
            /** @description Size of an extra data volume. */
            volumeGiB?: number;
            /** @description cloud-init user data, of any form; with what makes the login account it may have 16 KiB. */
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
            /** @description The workspace it belongs to; 'default' when it is left out. */
            workspaceId?: string;
            idempotencyKey: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
            /**
             * Format: uuid
             * @description The approved request that this carries out; taken from services only.
             */
            requestId?: string;
        };
        InstanceChange: {
            /** @description kind:namespace/name */
            owner?: string;
            labels?: {
                [key: string]: string;
            };
            /** @description Id, as the cloud calls it; another one resizes the instance, which may restart it. */
            spec?: string;
            expiresAt?: string | null;
            deletionProtection?: boolean;
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
            /** @description Of the instance as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        ResizeEstimateRequest: {
            /** @description Id, as the cloud calls it. */
            spec: string;
        };
        ConsoleLogRequest: {
            /**
             * @description How many of the last lines.
             * @default 200
             */
            lines?: number;
        };
        ConsoleLog: {
            /** @description As the instance wrote it. */
            text: string;
            lines: number;
            /** @description Its beginning was left out, as it was too long. */
            truncated: boolean;
            /** Format: date-time */
            readAt: string;
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
            /** @description Of the workspace. */
            limits: components["schemas"]["LimitVerdict"][];
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
            type: "Created" | "VolumeAttached" | "SpecAsAsked" | "PowerAsAsked" | "Synced" | "Ready" | "Expired";
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
            securityGroups?: string[];
            volumeGiB?: number;
            labels: {
                [key: string]: string;
            };
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see it. */
            sharedWith: string[];
            /** @description kind:namespace/name */
            requestedBy: string;
            /** Format: date-time */
            expiresAt?: string;
            deletionProtection: boolean;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Resizing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
            /**
             * @description What was asked for.
             * @enum {string}
             */
            power: "running" | "stopped";
            deleting: boolean;
            /**
             * @description How it stands to its cloud. drifted: somebody changed it there. missing: it is gone there. only-here: not made yet.
             * @enum {string}
             */
            management: "in-sync" | "drifted" | "missing" | "only-here";
            /** @description What the cloud has otherwise than was asked for and reached. */
            drift: components["schemas"]["DriftedField"][];
            /** @description It will be managed no more, and stay in the cloud. */
            releasing: boolean;
            /** @description Only while it is being resized; spec is what it will have. */
            resizing?: {
                from: {
                    id: string;
                    name: string;
                };
            };
            conditions: components["schemas"]["InstanceCondition"][];
            failure?: components["schemas"]["InstanceFailure"];
            addresses: components["schemas"]["InstanceAddress"][];
            /** @description How to log in, the best address first; absent where that is not by SSH. */
            login?: {
                user?: string;
                /**
                 * @description Who made the account: the portal at first boot, or whoever made the image.
                 * @enum {string}
                 */
                source: "portal" | "image";
                addresses: string[];
                command?: string;
            };
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
            /**
             * Format: date-time
             * @description Only of what was in the cloud before it was managed.
             */
            adoptedAt?: string;
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
            management: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
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
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description Ids of other workspaces that see everything it made. */
            sharedWith: string[];
            failure?: components["schemas"]["InstanceFailure"];
            instances: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description kind:namespace/name */
                entityRef: string;
                /** @enum {string} */
                phase: "Pending" | "Creating" | "Running" | "Starting" | "Stopping" | "Stopped" | "Rebooting" | "Resizing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
                ready: boolean;
                failure?: components["schemas"]["InstanceFailure"];
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        /** @enum {string} */
        ManagedKind: "volume" | "snapshot" | "key-pair" | "security-group" | "network" | "subnet" | "network-interface" | "public-ip" | "route-table" | "internet-gateway" | "nat-gateway" | "load-balancer" | "dns-zone" | "own-image" | "cluster";
        ResourceKind: {
            kind: components["schemas"]["ManagedKind"];
            title: string;
            "title@ko": string;
            plural: {
                title: string;
                "title@ko": string;
            };
            description: {
                title: string;
                "title@ko": string;
            };
            /** @description Of the accounts in which they can be made. */
            capability: string;
            entityType?: string;
            /** @description In the account that was asked for. */
            available?: boolean;
            /** @description JSON Schema of spec, with titles in both languages. x-resource: its values are choices. x-change: it may be changed later. */
            schema: {
                [key: string]: unknown;
            };
            columns: components["schemas"]["ResourceField"][];
            facts: components["schemas"]["ResourceField"][];
            changes: components["schemas"]["ResourceChangeForm"][];
        };
        ResourceKindList: {
            items: components["schemas"]["ResourceKind"][];
        };
        ResourceField: {
            title: string;
            "title@ko": string;
            /** @description Of the resource: spec.sizeGiB, observed.status. */
            path: string;
            /** @enum {string} */
            format: "text" | "gibibytes" | "bytes" | "reference" | "status" | "rules" | "time" | "list";
        };
        ResourceChangeForm: {
            name: string;
            title: string;
            "title@ko": string;
            fields?: string[];
            clears?: string[];
            creates?: {
                kind: components["schemas"]["ManagedKind"];
                field: string;
            };
            when?: {
                field: string;
                set: boolean;
            };
        };
        NewManagedResource: {
            kind: components["schemas"]["ManagedKind"];
            /** @description Its name. */
            account: string;
            region: string;
            name: string;
            /** @description kind:namespace/name */
            owner: string;
            labels?: {
                [key: string]: string;
            };
            /** @default false */
            deletionProtection?: boolean;
            /** @description Values of the kind's schema, as GET /resource-kinds gives it. */
            spec: {
                [key: string]: unknown;
            };
            /** @description The same key answers with the resource it made before. */
            idempotencyKey?: string;
            /** @description Taken from services only; otherwise it is the caller. */
            requestedBy?: string;
            /** @description The workspace it belongs to; that of what its spec names, else 'default', when it is left out. */
            workspaceId?: string;
        };
        ManagedResourceChange: {
            /** @description kind:namespace/name */
            owner?: string;
            labels?: {
                [key: string]: string;
            };
            deletionProtection?: boolean;
            /** @description Another one moves it there, which needs the permission in both. */
            workspaceId?: string;
            /** @description Only what changes: what is left out stays, null takes away. */
            spec?: {
                [key: string]: unknown;
            };
            /** @description Of the resource as it was read; a change in between is then answered with 409. */
            revision?: number;
        };
        ManagedResource: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ManagedKind"];
            name: string;
            /** @description Only of kinds that are entities. */
            entityRef?: string;
            account: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string;
                driver: string;
                simulated: boolean;
            };
            region: string;
            /** @description What was asked for. */
            spec: {
                [key: string]: unknown;
            };
            /** @description What the cloud has, shaped by the kind. */
            observed?: {
                [key: string]: unknown;
            };
            /** @description Derived from spec. */
            facts: {
                [key: string]: unknown;
            };
            /** @description What fields of spec name, for people. */
            references: components["schemas"]["ResourceReference"][];
            labels: {
                [key: string]: string;
            };
            /** @description kind:namespace/name */
            owner: string;
            /** @description Of the workspace. */
            workspaceId: string;
            /** @description kind:namespace/name */
            requestedBy: string;
            deletionProtection: boolean;
            /** @enum {string} */
            phase: "Pending" | "Creating" | "Ready" | "Changing" | "Deleting" | "Deleted" | "Released" | "Failed" | "Missing" | "Unknown";
            deleting: boolean;
            /**
             * @description How it stands to its cloud. drifted: somebody changed it there. missing: it is gone there. only-here: not made yet.
             * @enum {string}
             */
            management: "in-sync" | "drifted" | "missing" | "only-here";
            /** @description What the cloud has otherwise than was asked for and reached. */
            drift: components["schemas"]["DriftedField"][];
            /** @description It will be managed no more, and stay in the cloud. */
            releasing: boolean;
            conditions: components["schemas"]["ResourceCondition"][];
            failure?: components["schemas"]["InstanceFailure"];
            /** @description What the cloud calls it. */
            cloudId?: string;
            price?: components["schemas"]["InstancePrice"];
            /**
             * Format: date-time
             * @description When the cloud was last asked.
             */
            observedAt?: string;
            /**
             * Format: date-time
             * @description Only of what was in the cloud before it was managed.
             */
            adoptedAt?: string;
            revision: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ResourceReference: {
            field: string;
            kind: string;
            id: string;
            /** @description Absent when it is gone. */
            name?: string;
            /** @description kind:namespace/name */
            entityRef?: string;
        };
        ResourceCondition: {
            /** @enum {string} */
            type: "Created" | "AsAsked" | "Synced" | "Ready";
            /** @enum {string} */
            status: "True" | "False" | "Unknown";
            reason: string;
            message?: string;
            /** Format: date-time */
            since: string;
        };
        ManagedResourcePage: {
            items: components["schemas"]["ManagedResource"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        ManagedResourceFacets: {
            total: number;
            kind: components["schemas"]["FacetValue"][];
            phase: components["schemas"]["FacetValue"][];
            management: components["schemas"]["FacetValue"][];
            accountId: components["schemas"]["FacetValue"][];
            region: components["schemas"]["FacetValue"][];
            owner: components["schemas"]["FacetValue"][];
            workspaceId: components["schemas"]["FacetValue"][];
        };
        NewShare: {
            /** @description Of the workspace. */
            workspaceId: string;
        };
        RoleCredential: {
            /** @description Values of the driver's credential schema; encrypted at rest and never returned. */
            credential: {
                [key: string]: unknown;
            };
        };
        LimitVerdict: {
            /** @enum {string} */
            limit: "instances" | "vcpu" | "memoryMiB" | "volumeGiB" | "monthlySpend";
            /** @description Exact decimal text. */
            used: string;
            /** @description By this request, on top of what is used. */
            asked: string;
            /** @description Absent: without limit. */
            allowed?: string;
            /** @description Only of monthly spend. */
            currency?: string;
            ok: boolean;
        };
        WorkspaceUsage: {
            workspaceId: string;
            limits: components["schemas"]["LimitVerdict"][];
            /** @description Instances and volumes whose price is not known; they count as nothing. */
            unpriced: number;
            /** @description A month of what there is, by currency. */
            spend: components["schemas"]["Money"][];
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
    updateDriver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DriverChange"];
            };
        };
        responses: {
            /** @description The driver. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Driver"];
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
                /** @description Only accounts of these workspaces. */
                workspaceId?: string[];
                /** @description Only accounts of this workspace and those that are shared with it. */
                usableIn?: string;
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
    previewAdoption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionRequest"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionPreview"];
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
    adoptThings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptionRequest"];
            };
        };
        responses: {
            /** @description What they are here. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionResult"];
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
    releaseThings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description What is being released. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdoptionResult"];
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
    decideInstanceDrift: {
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
                "application/json": components["schemas"]["DriftDecision"];
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
    decideResourceDrift: {
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
                "application/json": components["schemas"]["DriftDecision"];
            };
        };
        responses: {
            /** @description The resource, its desired state stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
                /** @description Only instances that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances of these workspaces. */
                workspaceId?: string[];
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
                /** @description Only instances that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only instances of these accounts. */
                accountId?: string[];
                /** @description Only instances in these regions. */
                region?: string[];
                /** @description Only instances owned by these entities. */
                owner?: string[];
                /** @description Only instances of these workspaces. */
                workspaceId?: string[];
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
    estimateResize: {
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
                "application/json": components["schemas"]["ResizeEstimateRequest"];
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
    readConsoleLog: {
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
                "application/json": components["schemas"]["ConsoleLogRequest"];
            };
        };
        responses: {
            /** @description What was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleLog"];
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
    listResourceKinds: {
        parameters: {
            query?: {
                /** @description Tells of each kind whether this account has it. */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All kinds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceKindList"];
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
    listManagedResources: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description nextCursor of the page before; bound to its sort order. */
                cursor?: string;
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only resources of these kinds. */
                kind?: string[];
                /** @description Only resources in these phases. */
                phase?: string[];
                /** @description Only resources that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only resources of these accounts. */
                accountId?: string[];
                /** @description Only resources in these regions. */
                region?: string[];
                /** @description Only resources owned by these entities. */
                owner?: string[];
                /** @description Only resources of these workspaces. */
                workspaceId?: string[];
                /** @description Only resources with all these labels, each key or key=value. */
                label?: string[];
                /** @description Only resources whose spec names one of these ids: the volumes of an instance, the snapshots of a volume. */
                uses?: string[];
                sort?: "name" | "-name" | "kind" | "-kind" | "phase" | "-phase" | "region" | "-region" | "createdAt" | "-createdAt";
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
                    "application/json": components["schemas"]["ManagedResourcePage"];
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
    createManagedResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewManagedResource"];
            };
        };
        responses: {
            /** @description The resource, being made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    countManagedResources: {
        parameters: {
            query?: {
                /** @description Only items whose name, id or address contains this text. */
                q?: string;
                /** @description Only resources of these kinds. */
                kind?: string[];
                /** @description Only resources in these phases. */
                phase?: string[];
                /** @description Only resources that stand so to their cloud: in-sync, drifted, missing, only-here. */
                management?: string[];
                /** @description Only resources of these accounts. */
                accountId?: string[];
                /** @description Only resources in these regions. */
                region?: string[];
                /** @description Only resources owned by these entities. */
                owner?: string[];
                /** @description Only resources of these workspaces. */
                workspaceId?: string[];
                /** @description Only resources with all these labels, each key or key=value. */
                label?: string[];
                /** @description Only resources whose spec names one of these ids: the volumes of an instance, the snapshots of a volume. */
                uses?: string[];
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
                    "application/json": components["schemas"]["ManagedResourceFacets"];
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
    getManagedResource: {
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
            /** @description The resource. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    deleteManagedResource: {
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
            /** @description The resource, being deleted. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    updateManagedResource: {
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
                "application/json": components["schemas"]["ManagedResourceChange"];
            };
        };
        responses: {
            /** @description The resource, its desired state stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedResource"];
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
    listManagedResourceEvents: {
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
    shareAccount: {
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
                "application/json": components["schemas"]["NewShare"];
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
    unshareAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
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
    shareInstance: {
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
                "application/json": components["schemas"]["NewShare"];
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
    unshareInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
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
    shareOperation: {
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
                "application/json": components["schemas"]["NewShare"];
            };
        };
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
    unshareOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                workspaceId: string;
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
    setRoleCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCredential"];
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
    removeRoleCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: string;
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
    getWorkspaceUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceUsage"];
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
