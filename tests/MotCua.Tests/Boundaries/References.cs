using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace MotCua.Tests.Boundaries;

/// <summary>A type as it stands in the assembly; a nested one (a lambda, a state machine) counts as its outermost type.</summary>
/// <param name="Public">Visible outside: it and everything it is nested in is public.</param>
internal sealed record KnownType(string Namespace, string Name, bool Public)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>One type naming another, anywhere: bases, members, attributes, the inside of methods.</summary>
internal sealed record Reference(KnownType From, KnownType To);

/// <summary>A member of another assembly that is used: <c>System.DateTime::get_Now</c>.</summary>
internal sealed record ForeignUse(KnownType From, string Type, string Member);

/// <summary>Reads a compiled assembly: who names whom, method bodies included.</summary>
internal sealed class References
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xFFFF);

    private readonly HashSet<Reference> inside = [];
    private readonly HashSet<ForeignUse> foreign = [];
    private readonly HashSet<string> assemblies = [];
    private readonly Dictionary<TypeDefinitionHandle, KnownType> outermost = [];
    private readonly ILookup<string, TypeDefinitionHandle> byName;
    private readonly MetadataReader metadata;
    private readonly Names names;
    private KnownType current = new("", "", false);

    private References(PEReader file)
    {
        metadata = file.GetMetadataReader();
        names = new Names(this);
        byName = metadata.TypeDefinitions.ToLookup(handle => Outermost(handle).FullName, StringComparer.Ordinal);
        foreach (var handle in metadata.AssemblyReferences) assemblies.Add(metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        foreach (var handle in metadata.TypeDefinitions) ReadType(file, handle);
    }

    public IReadOnlyCollection<Reference> Inside => inside;

    public IReadOnlyCollection<ForeignUse> Foreign => foreign;

    public IReadOnlyCollection<string> Assemblies => assemblies;

    public static References Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return new References(file);
    }

    private void ReadType(PEReader file, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        current = Outermost(handle);
        Use(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations()) Use(metadata.GetInterfaceImplementation(implemented).Interface);
        Use(type.GetCustomAttributes());
        Use(type.GetGenericParameters());
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            field.DecodeSignature(names, null);
            Use(field.GetCustomAttributes());
        }
        foreach (var property in type.GetProperties().Select(metadata.GetPropertyDefinition)) Use(property.GetCustomAttributes());
        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            method.DecodeSignature(names, null);
            Use(method.GetCustomAttributes());
            Use(method.GetGenericParameters());
            if (method.RelativeVirtualAddress != 0) ReadBody(file.GetMethodBody(method.RelativeVirtualAddress));
        }
    }

    private void ReadBody(MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil) metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
        foreach (var region in body.ExceptionRegions) Use(region.CatchType);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE) value = 0xFE00 | code.ReadByte();
            switch (OpCodesByValue[value].OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Use(MetadataTokens.EntityHandle(code.ReadInt32()));
                    break;
                case OperandType.InlineSig:
                    metadata.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(code.ReadInt32() & 0xFFFFFF)).DecodeMethodSignature(names, null);
                    break;
                case OperandType.InlineSwitch:
                    var branches = code.ReadInt32();
                    code.Offset += branches * 4;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineBrTarget or OperandType.InlineI or OperandType.InlineString or OperandType.ShortInlineR:
                    code.Offset += 4;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset += 1;
                    break;
                default:
                    break;
            }
        }
    }

    private void Use(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(metadata.GetGenericParameter))
            foreach (var constraint in parameter.GetConstraints()) Use(metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Use(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute))
        {
            Use(attribute.Constructor);
            // Types named in an attribute stand in it as text; the compiler writes those of this assembly by their plain name.
            foreach (var argument in attribute.DecodeValue(names).FixedArguments)
                if (argument is { Value: string text, Type: "System.Type" }) UseNamed(text);
        }
    }

    private void UseNamed(string name)
    {
        var plain = name.Split(',', '`', '[', '+')[0];
        foreach (var handle in byName[plain]) Use(handle);
    }

    private void Use(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                inside.Add(new Reference(current, Outermost((TypeDefinitionHandle)handle)));
                break;
            case HandleKind.MethodDefinition:
                Use(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Use(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(names, null);
                break;
            case HandleKind.MethodSpecification:
                var made = metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                made.DecodeSignature(names, null);
                Use(made.Method);
                break;
            case HandleKind.MemberReference:
                var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
                if (member.Parent.Kind == HandleKind.TypeReference)
                    foreign.Add(new ForeignUse(current, names.NameOf((TypeReferenceHandle)member.Parent), metadata.GetString(member.Name)));
                Use(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Field) member.DecodeFieldSignature(names, null);
                else member.DecodeMethodSignature(names, null);
                break;
            case HandleKind.TypeReference:
                foreign.Add(new ForeignUse(current, names.NameOf((TypeReferenceHandle)handle), ""));
                break;
            default:
                break;
        }
    }

    private KnownType Outermost(TypeDefinitionHandle handle) => outermost.TryGetValue(handle, out var known) ? known : outermost[handle] = FindOutermost(handle);

    private KnownType FindOutermost(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var visible = (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            var found = Outermost(outer);
            return found with { Public = found.Public && visible };
        }
        return new KnownType(metadata.GetString(type.Namespace), metadata.GetString(type.Name).Split('`')[0], visible);
    }

    /// <summary>Walks a signature; whatever it passes is used by the type being read.</summary>
    private sealed class Names(References owner) : ISignatureTypeProvider<string, object?>, ICustomAttributeTypeProvider<string>
    {
        public string NameOf(TypeReferenceHandle handle)
        {
            var type = owner.metadata.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf((TypeReferenceHandle)type.ResolutionScope)
                : $"{owner.metadata.GetString(type.Namespace)}.{owner.metadata.GetString(type.Name)}";
        }

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            owner.Use(handle);
            return owner.Outermost(handle).FullName;
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            owner.Use(handle);
            return NameOf(handle);
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetArrayType(string elementType, ArrayShape shape) => elementType;
        public string GetByReferenceType(string elementType) => elementType;
        public string GetFunctionPointerType(MethodSignature<string> signature) => "";
        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;
        public string GetGenericMethodParameter(object? genericContext, int index) => "";
        public string GetGenericTypeParameter(object? genericContext, int index) => "";
        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
        public string GetPinnedType(string elementType) => elementType;
        public string GetPointerType(string elementType) => elementType;
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();
        public string GetSZArrayType(string elementType) => elementType;
        public string GetSystemType() => "System.Type";
        public bool IsSystemType(string type) => type == "System.Type";
        public string GetTypeFromSerializedName(string name) => name;

        /// <summary>Enumerations in attributes: all that occur here are of the size of an int.</summary>
        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;
    }
}
